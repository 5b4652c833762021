import type {Format, WorkerSettings} from 'copydesk/worker'

/** What a link carries. */
export interface Linked {
  readonly text: string
  readonly format: Format
  readonly settings: WorkerSettings
}

const START = '#text='

const FORMATS: readonly Format[] = ['text', 'markdown', 'mdx', 'html']

const through = (bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>)).arrayBuffer()

/** Base64 of bytes with the characters that addresses may have. */
function base64url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** The part of an address, from its `#`, that carries a text. */
export async function fragmentOf(linked: Linked): Promise<string> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(linked)), new CompressionStream('deflate-raw'))
  return START + base64url(new Uint8Array(packed))
}

/** What a fragment carries; `undefined` where it carries nothing, or something broken. */
export async function linkedIn(fragment: string): Promise<Linked | undefined> {
  if (!fragment.startsWith(START)) return undefined
  try {
    const unpacked = await through(bytesOf(fragment.slice(START.length)), new DecompressionStream('deflate-raw'))
    const {text, format, settings} = JSON.parse(new TextDecoder().decode(unpacked)) as Partial<Linked>
    const known = FORMATS.find((one) => one === format) ?? 'text'
    return typeof text === 'string' ? {text, format: known, settings: typeof settings === 'object' ? settings : {}} : undefined
  } catch {
    return undefined
  }
}
