import type {Block} from '../formats/block.ts'
import type {Reading} from '../formats/reading.ts'
import type {Language} from '../language/language.ts'
import {MadeSequence, PausedSequence, type Sequence} from '../text/made-sequence.ts'
import {Document, type SaidOfDocument} from './document.ts'
import {Paragraph} from './paragraph.ts'
import {type Keeping, RecentParagraphs} from './recent-paragraphs.ts'

type Read = Pick<Reading, 'blocks' | 'isMarkup' | 'genre'>

/**
 * The document of a source's blocks. Nothing is analysed yet: each pass runs when a rule first asks for it.
 *
 * @param paragraphs - that of each block: new, or analysed before
 * @param previous - the version before this one
 * @param said - what the settings say that it is; the source itself knows better
 * @param pause - ends passes over the document by what it throws; default: nothing does
 */
export const analyse = (
  source: string,
  {blocks, isMarkup, genre}: Read,
  paragraphs: readonly Paragraph[],
  previous?: Document,
  said: SaidOfDocument = {},
  pause?: () => void,
): Document =>
  new Document(
    source,
    pause ? new PausedSequence(paragraphs, pause) : paragraphs,
    Array.from(blocks, (block) => block.map),
    {isMarkup, previous, genre: genre ?? said.genre, topics: said.topics},
  )

/**
 * The document of a long source: its paragraphs are made when they are asked for, and let go in the order in which they were.
 */
export const analyseLong = (
  source: string,
  {blocks, isMarkup, genre}: Read,
  language: Language,
  said: SaidOfDocument,
  keeping?: Keeping,
): Document =>
  new Document(source, new RecentParagraphs(blocks, language, keeping), new MadeSequence(blocks.length, (index) => blocks.at(index)!.map), {
    isMarkup,
    isLong: true,
    genre: genre ?? said.genre,
    topics: said.topics,
  })

/** Makes a new paragraph for each block. */
export const newParagraphs = (blocks: Sequence<Block>, language: Language): Paragraph[] =>
  Array.from(blocks, (block) => new Paragraph(block, language))
