import type {Paragraph} from '../../analysis/paragraph.ts'

/** Neither a letter nor a mark nor a space. */
const VEIL = '\uFFFC'

/** The text with what is not prose made unreadable at the same length, so that no mark or space in it counts, and it is no word either. */
export function veiled({text, opaque}: Paragraph): string {
  if (opaque.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const {start, end} of opaque) {
    const inside = text.slice(start, end)
    parts.push(text.slice(from, start), inside.trim() === '' ? inside : VEIL.repeat(end - start))
    from = end
  }
  return parts.join('') + text.slice(from)
}
