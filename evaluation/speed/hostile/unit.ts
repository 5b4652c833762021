import type {Format} from '../../../src/formats/format.ts'

/** A kind of text that nobody writes, and that has been seen, or may be feared, to cost more than its length. */
export interface Unit {
  readonly name: string
  readonly formats: readonly Format[]
  /** The text, of about so many bytes. The same every time. */
  readonly make: (size: number) => string
}

export const ALL: readonly Format[] = ['text', 'markdown', 'mdx', 'html']
export const MARKDOWN: readonly Format[] = ['markdown', 'mdx']
export const TEXT: readonly Format[] = ['text']
export const HTML: readonly Format[] = ['html', 'markdown']

/** What stands before and after the repeated part. */
interface Frame {
  readonly before?: string
  readonly after?: string
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** A piece repeated to a size. */
export function repeated(piece: string, size: number, {before = '', after = ''}: Frame = {}): string {
  const room = Math.max(0, size - before.length - after.length)
  return before + piece.repeat(Math.ceil(room / bytesOf(piece))) + after
}

/** A unit of one repeated piece; its name is the piece as a string of JavaScript. */
export const unit = (piece: string, formats: readonly Format[], frame: Frame = {}): Unit => ({
  name: [frame.before && JSON.stringify(frame.before), `${JSON.stringify(piece)} × n`, frame.after && JSON.stringify(frame.after)]
    .filter(Boolean)
    .join(' + '),
  formats,
  make: (size) => repeated(piece, size, frame),
})

/** A unit of pieces that differ: `piece` is asked for the first, the second … until the size is reached. */
export const series = (name: string, formats: readonly Format[], piece: (index: number) => string): Unit => ({
  name,
  formats,
  make(size) {
    const pieces: string[] = []
    for (let index = 0, length = 0; length < size; index++) {
      const next = piece(index)
      pieces.push(next)
      length += next.length
    }
    return pieces.join('')
  },
})

/** A unit of as many openers as closers round a middle. */
export const nested = (open: string, middle: string, close: string, formats: readonly Format[]): Unit => ({
  name: `${JSON.stringify(open)} × n + ${JSON.stringify(middle)} + ${JSON.stringify(close)} × n`,
  formats,
  make(size) {
    const count = Math.ceil(size / (open.length + close.length))
    return open.repeat(count) + middle + close.repeat(count)
  },
})

/** A pseudo-random whole number below `limit` that depends on the index alone. */
export function scattered(index: number, limit: number): number {
  let mixed = Math.imul(index + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) % limit
}

/** So many letters of an alphabet, which depend on the index alone. */
export function letters(index: number, count: number, alphabet = 'abcdefghijklmnopqrstuvwxyz'): string {
  let word = ''
  for (let at = 0; at < count; at++) word += alphabet[scattered(64 * index + at, alphabet.length)]
  return word
}
