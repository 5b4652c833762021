import {isOpener} from '../../analysis/sentences/telling-words.ts'
import type {SpacingFault} from './fault.ts'
import {isInCode} from './missing-space.ts'

/** A space before a comma or semicolon that clings to the word after it: “the quay ,then”. */
const COMMA = / [,;](?<=\p{L}{2} [,;])(?=\p{L}{2})/gu

/** The same of what ends a sentence: “was late .Nobody came”. Names begin so, too: “a host of .Mac”. */
const STOP = / [.!?](?<=\p{L}{2} [.!?])(?=(\p{Lu}\p{Ll}*) )/gu

/** Spaces that stand before a mark instead of after it. */
export function* findAstraySpaces(text: string): Generator<SpacingFault> {
  for (const expression of [COMMA, STOP])
    for (const {0: found, 1: word, index} of text.matchAll(expression)) {
      if ((word !== undefined && !isOpener(word)) || isInCode(text, index + 1)) continue
      yield {kind: 'space-astray', start: index, end: index + found.length, text: `${found.trim()} `, confidence: 0.85, certain: false}
    }
}
