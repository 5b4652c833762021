import type {Document} from './document.ts'
import type {Pass} from './paragraph.ts'

/** What a fold went by, and what it came to. */
export interface Folded<Part, Whole> {
  readonly parts: readonly Part[]
  readonly whole: Whole
}

/**
 * A pass over a document that goes by one part a paragraph and nothing else: while the parts say the same as those of the version before, it comes
 * to the very same object.
 *
 * @param isSame - whether two parts that are not one object say the same
 * @param fold - makes the whole, going through the parts once; it is given what the version before came to, and must come to the same without
 */
export function foldOf<Part, Whole>(
  part: Pass<Part>,
  isSame: (one: Part, other: Part) => boolean,
  fold: (parts: Iterable<Part>, last: Folded<Part, Whole> | undefined) => Whole,
): (document: Document) => Whole {
  const folded = (document: Document): Folded<Part, Whole> => {
    if (document.isLong) return {parts: [], whole: fold(document.each(part), undefined)}
    const parts = Array.from(document.paragraphs, (paragraph) => paragraph.once(part))
    const last = document.before(folded)
    const stays =
      last?.parts.length === parts.length && parts.every((own, at) => own === last.parts[at] || isSame(own, last.parts[at] as Part))
    return stays ? last : {parts, whole: fold(parts, last)}
  }
  return (document) => document.once(folded).whole
}
