/** From where on a text is long, and how much of it is in memory at once. */
export interface LongTexts {
  /** The length above which nobody edits a text, and all that is computed of its paragraphs would take a hundred times its memory. Unit: UTF-16 code units. */
  readonly from: number
  /** How many of its paragraphs are kept; default: enough for all rules. */
  readonly window?: number
}

export const LONG_TEXTS: LongTexts = {from: 1_000_000}

/** Whether a text is checked block by block, and nothing of it remembered. */
export const isLong = (text: string, {from}: LongTexts): boolean => text.length > from
