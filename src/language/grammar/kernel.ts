/**
 * Compiles a kernel in Base64 and gives what it exports.
 *
 * @throws where the engine has no SIMD WebAssembly, or a page's rules forbid it
 */
export function kernelOf<Kernel>(base64: string): Kernel {
  const code = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))
  return new WebAssembly.Instance(new WebAssembly.Module(code)).exports as Kernel
}
