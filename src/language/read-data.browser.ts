/** The bytes of a built artifact of `dictionaries/english`, fetched from beside the package's own modules. */
export async function readData(name: string): Promise<Uint8Array> {
  const response = await fetch(new URL(`../../dictionaries/english/${name}`, import.meta.url))
  if (!response.ok) throw new Error(`Cannot load ${name}: ${response.status} ${response.statusText}`)
  return new Uint8Array(await response.arrayBuffer())
}
