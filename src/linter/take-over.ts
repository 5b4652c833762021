import {Paragraph} from '../analysis/paragraph.ts'
import type {Block, MarkupSpan} from '../formats/block.ts'
import type {Language} from '../language/language.ts'
import {detached} from '../text/detached.ts'

const NO_MARKS: readonly MarkupSpan[] = []

const areSame = (some: readonly MarkupSpan[], others: readonly MarkupSpan[]): boolean =>
  some.length === others.length &&
  some.every(({name, start, end}, at) => name === others[at]!.name && start === others[at]!.start && end === others[at]!.end)

function isSame(a: Paragraph, b: Block): boolean {
  if (a.text !== b.text || a.kind !== b.kind || a.opaque.length !== b.opaque.length) return false
  if (a.isNavigation !== (b.isNavigation ?? false) || a.part !== b.part || !areSame(a.marks, b.marks ?? NO_MARKS)) return false
  return a.opaque.every(({start, end}, at) => start === b.opaque[at]!.start && end === b.opaque[at]!.end)
}

/** How many of the first `most` numbers hold, up to the first that does not. */
function countWhile(most: number, holds: (nth: number) => boolean): number {
  let count = 0
  while (count < most && holds(count)) count++
  return count
}

/** How many are alike from the start on, and how many of the rest from the end on. */
function sharedEnds<Other>(last: readonly Paragraph[], next: readonly Other[], areAlike: (one: Paragraph, other: Other) => boolean) {
  const most = Math.min(last.length, next.length)
  const head = countWhile(most, (nth) => areAlike(last[nth]!, next[nth]!))
  const tail = countWhile(most - head, (nth) => areAlike(last[last.length - 1 - nth]!, next[next.length - 1 - nth]!))
  return {head, tail}
}

/** Finds paragraphs by what is in them. */
class Finder {
  readonly #byText = new Map<string, Paragraph[]>()

  constructor(paragraphs: readonly Paragraph[] = []) {
    for (const paragraph of paragraphs) this.add(paragraph)
  }

  add(paragraph: Paragraph): Paragraph {
    const alike = this.#byText.get(paragraph.text)
    if (alike) alike.push(paragraph)
    else this.#byText.set(paragraph.text, [paragraph])
    return paragraph
  }

  find(block: Block): Paragraph | undefined {
    return this.#byText.get(block.text)?.find((paragraph) => isSame(paragraph, block))
  }
}

/** A new paragraph for a block; it knows the one that stood there before, and keeps nothing of the source. */
const inPlaceOf = (last: Paragraph | undefined, block: Block, language: Language): Paragraph =>
  new Paragraph({...block, text: detached(block.text)}, language, last)

/** The paragraphs for the blocks of a document of which nothing is known: one for all that are the same, since a table may have the same cell in every row. */
function madeAnew(blocks: readonly Block[], language: Language): readonly Paragraph[] {
  const finder = new Finder()
  return blocks.map((block) => finder.find(block) ?? finder.add(new Paragraph(block, language)))
}

/**
 * The paragraphs for the blocks of a document: those of its last version where they are the same, new ones elsewhere. Most edits leave all above and
 * below as it was, which is compared in place; what is between is looked up.
 */
export function takeOver(last: readonly Paragraph[], blocks: readonly Block[], language: Language): readonly Paragraph[] {
  if (last.length === 0) return madeAnew(blocks, language)
  const {head, tail} = sharedEnds(last, blocks, isSame)
  const isEdited = head + tail > 0
  const gone = last.slice(head, last.length - tail)
  const finder = new Finder(gone)
  const between = blocks
    .slice(head, blocks.length - tail)
    .map((block, at) => finder.find(block) ?? inPlaceOf(isEdited ? gone[Math.min(at, gone.length - 1)] : undefined, block, language))
  return [...last.slice(0, head), ...between, ...last.slice(last.length - tail)]
}

/** Where in the last version of a document the paragraph stood that stands at a place of the next, if it stood before or after all that has changed. */
export type PlaceBefore = (index: number) => number | undefined

/** The places of the last version by those of the next. */
export function placesBefore(last: readonly Paragraph[], next: readonly Paragraph[]): PlaceBefore {
  const {head, tail} = sharedEnds(last, next, (one, other) => one === other)
  const shift = last.length - next.length
  return (index) => {
    if (index < head) return index
    return index >= next.length - tail ? index + shift : undefined
  }
}
