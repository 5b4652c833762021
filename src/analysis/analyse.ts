import type {Block} from '../formats/block.ts'
import type {Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {Document} from './document.ts'
import {Paragraph} from './paragraph.ts'

/** Gives the paragraph for a block: a new one, or one that has been analysed before. */
export type Intern = (block: Block) => Paragraph

/** The document of a source's blocks. Nothing is analysed yet: each pass runs when a rule first asks for it. */
export const analyse = (source: string, {blocks, isMarkup}: Pick<Reading, 'blocks' | 'isMarkup'>, intern: Intern): Document =>
  new Document(
    source,
    blocks.map(intern),
    blocks.map((block) => block.map),
    isMarkup,
  )

/** Makes a new paragraph for each block. */
export const newParagraphs =
  (language: Language): Intern =>
  (block) =>
    new Paragraph(block, language)
