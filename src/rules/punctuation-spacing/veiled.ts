import type {Paragraph} from '../../analysis/paragraph.ts'
import {filled} from '../../text/span.ts'

/** Neither a letter nor a mark nor a space. */
const VEIL = '\uFFFC'

/** The text with what is not prose made unreadable at the same length, so that no mark or space in it counts, and it is no word either. */
export const veiled = ({text, opaque}: Paragraph): string => (opaque.length === 0 ? text : filled(text, opaque, VEIL))
