import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {listOf} from '../../language/word-lists.ts'
import {isFiniteAt, wordSet} from './token-tests.ts'
import type {Verb} from './verb.ts'

const UNREAL = listOf('unreal')

/** Words that open a wish: “Would that it were so”, “Oh that he were here”. */
const WISHES = wordSet('would oh')

/** Words that ask for something, after which the bare form is right: “insist that he go”. */
const ASKING =
  /^(?:insist|demand|recommend|request|requir|propos|suggest|urg|order|mov|ask|advis|stipulat|specif|direct|command|mandat|prefer|plead|pray|expect|essential|vital|crucial|important|imperative|necessary|advisable|desirable|critical|fitting|condition|lest|rule|instruct|decree|rather|better|adamant|keen|eager|anxious|best$|right$|proper$|forbid|grant$|would$)/

/** How many tokens back the word is looked for; for “were” also farther, up to the next finite verb. */
const NEAR = 8

function isUnreal(syntax: Syntax, at: number): boolean {
  if (lowerAt(syntax, at - 1) === 'it' && lowerAt(syntax, at - 2) === 'as') return true
  if (WISHES.has(lowerAt(syntax, syntax.first))) return true
  for (let before = at - 1; before >= syntax.first; before--) {
    if (UNREAL.has(lowerAt(syntax, before))) return true
    if (at - before > NEAR && isFiniteAt(syntax, before)) return false
  }
  return false
}

function isAskedFor(syntax: Syntax, subject: number): boolean {
  for (let before = subject - 1; before >= subject - NEAR; before--) if (ASKING.test(lowerAt(syntax, before))) return true
  return false
}

/** Whether a verb, whose subject starts at a token, may be in the subjunctive, and so agrees with nothing. */
export function mayBeSubjunctive(syntax: Syntax, {at, lower, isBare}: Verb, subject: number): boolean {
  if (lower === 'were') return isUnreal(syntax, at)
  return isBare && (isAskedFor(syntax, subject) || (lower === 'please' && lowerAt(syntax, subject - 1) === 'if'))
}
