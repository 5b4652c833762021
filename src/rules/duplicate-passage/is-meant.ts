import type {Document} from '../../analysis/document.ts'
import type {RepeatedPassage} from '../../analysis/repeated-passages.ts'

/** What a passage is repeated after in manuals: a heading, a term that is explained, a sample of code, a table. They need not hold any prose. */
const DIVISION = /^ {0,3}(?:#{1,6}[ \t]|```|~~~)|<(?:h[1-6]|dt|hr|pre|table)\b/gim

/** For each paragraph how many divisions stand before it in the source. */
function sectionsOf({source, paragraphs, maps}: Document): Int32Array {
  const sections = new Int32Array(paragraphs.length)
  const divisions = [...source.matchAll(DIVISION)].map(({index}) => index)
  let passed = 0
  let index = -1
  for (const {text} of paragraphs) {
    const {start} = maps.at(++index)!.toSource({start: 0, end: text.length})
    if (passed > 0 && divisions[passed - 1]! > start) passed = 0
    while (passed < divisions.length && divisions[passed]! <= start) passed++
    sections[index] = passed
  }
  return sections
}

/** A longer block of markup is a list or a layout in disguise. Unit: UTF-16 code units. */
const LONGEST_PARAGRAPH = 2000

/** A shorter paragraph of a page is a label, a link or a notice. Unit: words. */
const SHORTEST_PARAGRAPH = 12

const isLabel = (text: string): boolean => (text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0) < SHORTEST_PARAGRAPH

/** A mark of a template before the text: `=ZOOM=`, `[pullquote]`, `%quote%`. */
const TEMPLATE_MARK = /^(?:=[\w-]+=|\[[\w-]+\](?!\()|%[\w-]+%|\{[\w-]+\})/

/** Signs that lines of code are full of and prose is not. */
const CODE = /::|[=-]>|[;{]$|\(\)|^[ \t]*[\w.]+ ?[=:]{1,2} ?\S/m

/** How many words a pull quote has at most. */
const LONGEST_PULL_QUOTE = 60

const countWords = (text: string): number => text.split(/\s+/).length

/** A sentence of a long paragraph that stands by itself as well, to be read at a glance. */
function isPulledOut({index, of}: RepeatedPassage, first: string, second: string): boolean {
  if (index === of) return false
  const [short, long] = [countWords(first), countWords(second)].sort((a, b) => a - b) as [number, number]
  return short <= LONGEST_PULL_QUOTE && long >= 2 * short
}

/**
 * Whether a passage is repeated on purpose. Where markup says what the parts of a document are, its titles, lists, tables and notices repeat one another,
 * and manuals describe under each heading anew what is the same; a paragraph that was pasted twice stands twice under one heading.
 */
export function isMeant(document: Document, repetition: RepeatedPassage): boolean {
  const {index, of, span} = repetition
  if (!document.isMarkup) return false
  const places = [document.paragraphAt(index), document.paragraphAt(of)]
  const [text, earlier] = places.map((paragraph) => paragraph?.text ?? '') as [string, string]
  if (isLabel(text.slice(span.start, span.end)) || CODE.test(text.slice(span.start, span.end))) return true
  if (TEMPLATE_MARK.test(text) || TEMPLATE_MARK.test(earlier) || isPulledOut(repetition, text, earlier)) return true
  if (!places.every((paragraph) => paragraph?.kind === 'paragraph' && paragraph.text.length <= LONGEST_PARAGRAPH)) return true
  const sections = document.once(sectionsOf)
  return sections[index] !== sections[of]
}
