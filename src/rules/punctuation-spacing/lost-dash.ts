import type {SpacingFault} from './fault.ts'

/** A question mark between spaces in the middle of a sentence: the small letter after it says that the sentence goes on. */
const IN_SENTENCE = /(?<=[\p{L}\p{N}”’"')\],.] )\?(?= ["“‘(]?\p{Ll})/gu

/** The same after the place, and perhaps the agency, that opens a report: `LIMA (AP) ? The port`. */
const BEHIND_DATELINE = /(?<=^\p{Lu}{3,}[\p{Lu} .,]{0,40}(?:\([\p{L} ]{2,20}\))? )\?(?= ["“‘]?\p{Lu})/gu

/** Question marks that an encoding without dashes has put for dashes. */
export function findLostDashes(text: string): SpacingFault[] {
  return [...text.matchAll(IN_SENTENCE), ...text.matchAll(BEHIND_DATELINE)].map(({index}) => ({
    kind: 'lost-dash',
    start: index,
    end: index + 1,
    text: '–',
    confidence: 0.85,
    certain: false,
  }))
}
