import type {Span} from '../text/span.ts'

/** So much around the reader is checked before the rest of a long document. Unit: UTF-16 code units. */
const AROUND = 40_000

/** The part of a long document around an offset. */
export const windowAround = (offset: number, length: number): Span => ({
  start: Math.max(0, offset - AROUND),
  end: Math.min(length, offset + AROUND),
})
