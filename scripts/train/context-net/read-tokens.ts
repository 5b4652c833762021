import {tokensOf} from '../../../src/analysis/context-tokens.ts'
import {Paragraph} from '../../../src/analysis/paragraph.ts'
import {words} from '../../../src/analysis/words.ts'

/** The tokens of a paragraph of plain text. */
export function tokensIn(text: string): string[] {
  const found = new Paragraph({kind: 'paragraph', text, opaque: []}, {}).once(words)
  return tokensOf(text, found)
}
