import type {BlockKind} from '../../formats/block.ts'
import type {Paragraph} from '../paragraph.ts'
import type {SentenceSyntax} from '../syntax-of-sentences.ts'

/** Blocks whose sentences are whole. Headings, list items, captions and the like need no verb; a block quotation is somebody's words. */
const WHOLE: ReadonlySet<BlockKind> = new Set(['paragraph', 'footnote'])

/** `Q: …`, `Mr Smith: …`: a line of an interview or a play, or `Note: …`. */
const LABEL = /^["“]?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?(?:\([^)]{1,30}\)\s?)?:\s/u

/** `COPPER: …`, `FIRST CAMPAIGN: …`: a heading in capitals on the line of the report that it heads, or who speaks. */
const RUN_IN_HEADING = /^(?=[^:]{0,80}\p{Lu}{3})\p{Lu}[\p{Lu}\d.'’&()/-]{0,40}(?:\s[\p{Lu}\d(&][\p{Lu}\d.'’&()/-]{0,40}){0,5}:\s/u

/** Whether a paragraph opens with its heading: its first sentence has two parts, and nothing is sure of the others. */
export const hasRunInHeading = (text: string): boolean => text.includes(':') && RUN_IN_HEADING.test(text)

/** Whether a sentence is in bold type as a whole, and its paragraph goes on. */
const isInBold = ({span, next}: SentenceSyntax, {marks, text}: Paragraph): boolean =>
  next !== undefined &&
  marks.some(({name, start, end}) => name === 'strong' && start <= span.start && span.end <= end && end < text.trimEnd().length)

/** Whether a sentence is the heading of its paragraph, or opens with it. */
export const isHeading = (sentence: SentenceSyntax, paragraph: Paragraph): boolean =>
  sentence === sentence.opening && (hasRunInHeading(paragraph.text) || isInBold(sentence, paragraph))

/** Whether the sentences of a block should be whole: it is running text, and no label says who speaks. */
export const hasWholeSentences = (kind: BlockKind, text: string, quotations: boolean): boolean =>
  (WHOLE.has(kind) || (quotations && kind === 'quotation')) && !(text.includes(':') && LABEL.test(text) && !hasRunInHeading(text))
