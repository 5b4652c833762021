import type {Span} from '../../text/span.ts'

/** Cyrillic and Greek letters that look like Latin ones, in pairs: the letter, the Latin one. */
const PAIRS =
  'аaбbвbгrдdеeѐeёeзzиuкkлnмmнhоoпnрpсcтtуyфoхxчuьbѕsіiїijjһhԁdԛqԝwАAВBЕEЗ3КKМMНHОOРPСCТTУYХXІIЈJЅSԌGԚQԜWαaβbγyεeηnιiκkνvοoρpσoτtυuχxωwΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'

const latinFor = new Map<string, string>()
for (let at = 0; at < PAIRS.length; at += 2) latinFor.set(PAIRS[at]!, PAIRS[at + 1]!)

const FOREIGN = /[\u0370-\u03ff\u0400-\u052f]/
const WORD = /[\p{L}\p{M}\u0370-\u03ff\u0400-\u052f]+/gu
const ONE_LATIN = /\p{Script=Latin}/u

/** A word in Latin letters, but for one or more that only look so. */
export interface LookAlike extends Span {
  readonly word: string
  /** The word in Latin letters. */
  readonly latin: string
  /** The letters that are not Latin. */
  readonly letters: string
}

/** Words whose letters are Latin but for look-alikes of another script, in order. Names of units and formulas (“µm”, “kΩ”) are none. */
export function findLookAlikes(text: string): LookAlike[] {
  if (!FOREIGN.test(text)) return []
  const found: LookAlike[] = []
  for (const {0: word, index} of text.matchAll(WORD)) {
    if (!FOREIGN.test(word)) continue
    const letters = [...word].filter((character) => FOREIGN.test(character))
    const latinLetters = [...word].filter((character) => ONE_LATIN.test(character))
    if (latinLetters.length < 2 || !letters.every((character) => latinFor.has(character))) continue
    const latin = [...word].map((character) => latinFor.get(character) ?? character).join('')
    found.push({start: index, end: index + word.length, word, latin, letters: letters.join('')})
  }
  return found
}
