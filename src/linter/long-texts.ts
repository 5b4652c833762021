import type {Keeping} from '../analysis/recent-paragraphs.ts'

/** From where on a text is long, and how its paragraphs are kept. */
export interface LongTexts extends Keeping {
  /** The length above which nobody edits a text, and all that is computed of its paragraphs would take a hundred times its memory. Unit: UTF-16 code units. */
  readonly from: number
}

export const LONG_TEXTS: LongTexts = {from: 1_000_000}

/** Whether a text is checked block by block, and nothing of it remembered. */
export const isLong = (text: string, {from}: LongTexts): boolean => text.length > from
