import type {Block} from '../formats/block.ts'
import type {Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {Document} from './document.ts'
import {Paragraph} from './paragraph.ts'

/**
 * The document of a source's blocks. Nothing is analysed yet: each pass runs when a rule first asks for it.
 *
 * @param paragraphs - that of each block: new, or analysed before
 * @param previous - the version before this one
 */
export const analyse = (
  source: string,
  {blocks, isMarkup}: Pick<Reading, 'blocks' | 'isMarkup'>,
  paragraphs: readonly Paragraph[],
  previous?: Document,
): Document =>
  new Document(
    source,
    paragraphs,
    blocks.map((block) => block.map),
    {isMarkup, previous},
  )

/** Makes a new paragraph for each block. */
export const newParagraphs = (blocks: readonly Block[], language: Language): Paragraph[] =>
  blocks.map((block) => new Paragraph(block, language))
