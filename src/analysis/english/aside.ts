import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {IS_PUNCTUATION} from '../../language/grammar/tags.ts'
import {listOf} from '../../language/word-lists.ts'
import {BRACKET, COMMA, COORDINATOR} from './tag-sets.ts'
import {has, tagSet, touches} from './token-tests.ts'
import type {Verb} from './verb.ts'

const INFINITIVE = tagSet('TO', 'V_VB')
const OPENS_ASIDE = tagSet('WP', 'WDT', 'IN', 'SIN', 'SWRB', 'WRB', 'V_VBN', 'V_VBG', 'JJ', 'DT', 'RB')

const ADDING = listOf('adding aside')

/** Longer than this many tokens, an aside is not looked through. */
const LONGEST = 25

/** Where the noun ends that an aside between two commas, or in brackets, parts from what follows at `to`; undefined where no aside ends there. */
export function beforeAside(syntax: Syntax, to: number, verb: Verb): number | undefined {
  const close = to - 1
  if (has(syntax, close, BRACKET)) return beforeBracket(syntax, close)
  if (!has(syntax, close, COMMA)) return undefined
  let open = close - 1
  for (; open > syntax.first && !has(syntax, open, COMMA); open--) {
    if (IS_PUNCTUATION[syntax.tags[open]!] === 1 || close - open > LONGEST) return undefined
    if (verb.isBare && !verb.isAuxiliary && has(syntax, open, INFINITIVE)) return undefined
  }
  if (open <= syntax.first || !has(syntax, open + 1, OPENS_ASIDE) || (verb.number === 'plural' && ADDING.has(lowerAt(syntax, open + 1))))
    return undefined
  return open
}

/** Brackets that add to the subject are none: “the page (and its parts) are”. */
function beforeBracket(syntax: Syntax, close: number): number | undefined {
  for (let open = close - 1; open > syntax.first && close - open <= LONGEST; open--)
    if (has(syntax, open, BRACKET)) return touches(syntax, open - 1) || has(syntax, open + 1, COORDINATOR) ? undefined : open
  return undefined
}
