import type {Span} from '../text/span.ts'
import {type Decision, decide} from './odd-characters/decide-character.ts'
import {hasRightToLeft} from './odd-characters/scripts.ts'

/** A character that readers do not see and the text does not want, or a run of the same kind of it, and what should stand there. */
export interface OddCharacter extends Span {
  readonly kind: Decision['kind']
  readonly replacement: string
  /** The characters' names in the manner of Unicode: `U+200B`. */
  readonly code: string
}

/** Everything that may be found: controls, odd spaces, invisible marks. All else is passed over by one search. */
const CANDIDATE =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself, also where it combines
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g

/** What is in none of these ranges may be a candidate; most texts have nothing but what they hold, and few ranges are told at a glance. */
const UNUSUAL = /[^\t\n\r -~\u00a1-\u00ac\u00ae-\u034e\u2010-\u2027]/

const nameOf = (character: string): string => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Invisible and odd characters of a text that should go or be plain ones, in order. Joiners in scripts and emoji that need them, marks of
 * direction in right-to-left text, and no-break spaces where typography wants one are right and stay. Linear in the length of the text.
 */
export function findOddCharacters(text: string): OddCharacter[] {
  const found: OddCharacter[] = []
  if (!UNUSUAL.test(text)) return found
  let rightToLeft: boolean | undefined
  for (const {0: character, index} of text.matchAll(CANDIDATE)) {
    rightToLeft ??= hasRightToLeft(text)
    const end = index + character.length
    const last = found.at(-1)
    const behind = last?.end === index && last.replacement === '' ? last.start : index
    const decision = decide(text, {start: index, end}, rightToLeft, behind)
    if (decision === undefined) continue
    const code = nameOf(character)
    if (last && last.end === index && last.code === code && decision.replacement === '' && last.replacement === '')
      found[found.length - 1] = {...last, end}
    else found.push({start: index, end, code, ...decision})
  }
  return found
}
