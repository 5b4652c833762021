import type {SpacingFault} from './fault.ts'

/** Two stops (three are an ellipsis), two commas, a comma beside a stop; not after an abbreviation, whose stop is its own. */
const DOUBLED = /(?<=\p{L}{4}["”’)]?)(?:\.\.(?!\.)|,,|;;|,\.(?!\d)|;,|,;)(?=\s|["”’]|$)/gu

/** Marks that stand twice where one is meant; the last of two unlike ones is kept. */
export const findDoubledMarks = (text: string): SpacingFault[] =>
  [...text.matchAll(DOUBLED)].map(({0: marks, index}) => ({
    kind: 'doubled-mark',
    start: index,
    end: index + 2,
    text: marks[1]!,
    confidence: 0.8,
    certain: false,
  }))
