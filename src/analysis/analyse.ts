import type {Block} from '../formats/block.ts'
import type {Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {Document, type Said} from './document.ts'
import {Paragraph} from './paragraph.ts'

/**
 * The document of a source's blocks. Nothing is analysed yet: each pass runs when a rule first asks for it.
 *
 * @param paragraphs - that of each block: new, or analysed before
 * @param previous - the version before this one
 * @param said - what the settings say that it is; the source itself knows better
 */
export const analyse = (
  source: string,
  {blocks, isMarkup, genre}: Pick<Reading, 'blocks' | 'isMarkup' | 'genre'>,
  paragraphs: readonly Paragraph[],
  previous?: Document,
  said: Said = {},
): Document =>
  new Document(
    source,
    paragraphs,
    blocks.map((block) => block.map),
    {isMarkup, previous, genre: genre ?? said.genre, topics: said.topics},
  )

/** Makes a new paragraph for each block. */
export const newParagraphs = (blocks: readonly Block[], language: Language): Paragraph[] =>
  blocks.map((block) => new Paragraph(block, language))
