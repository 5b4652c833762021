import {closedWord} from './closed-words.ts'
import type {Syntax} from './syntax.ts'
import {TAGS, type TagName} from './tags.ts'

/**
 * The signs of a clause skeleton. A sentence is read as a string of them: `S` subordinator, `T` the subordinator `that`, `W` `when`
 * and its like, `P` either of these before a participle or phrase (`although set in`), `R` relative pronoun, `F` finite verb, `B` bare form, `I` infinitive after `to`, `G` -ing form, `N` past participle, `&`
 * coordinator, `,` `;` `"` `(` punctuation, `p` nominative pronoun, `n` noun, `i` preposition, `t` `to`, `'` possessive, `a` adverb, `d`
 * determiner, `j` adjective, `_` anything else.
 */
function signOf(name: TagName): string {
  if (name === 'SIN') return 'S'
  if (name === 'SWRB' || name === 'WRB') return 'W'
  if (['WP', 'WDT', 'DWDT'].includes(name)) return 'R'
  if (/_(VBD|VBP|VBZ|MD)$/.test(name)) return 'F'
  if (/_VB$/.test(name)) return 'B'
  if (/_VBG$/.test(name)) return 'G'
  if (/_VBN$/.test(name)) return 'N'
  if (['NN', 'NNS', 'NNP', 'PRP', 'PDT', 'CD'].includes(name)) return 'n'
  if (['PRPn', 'EX'].includes(name)) return 'p'
  if (['RB', 'RBR', 'RP', 'NOT'].includes(name)) return 'a'
  const single: Readonly<Partial<Record<TagName, string>>> = {
    CC: '&',
    'P,': ',',
    'P;': ';',
    'P:': ';',
    'P-': ';',
    'P"': '"',
    'P(': '(',
    IN: 'i',
    TO: 't',
    POS: "'",
    DT: 'd',
    PRPS: 'd',
    JJ: 'j',
    JJR: 'j',
  }
  return single[name] ?? '_'
}

const SIGNS = Uint8Array.from(TAGS, (name) => signOf(name).charCodeAt(0))
const sign = (text: string): number => text.charCodeAt(0)
const S = sign('S')
const T = sign('T')
const W = sign('W')
const R = sign('R')
export const F = sign('F')
const B = sign('B')
const I = sign('I')
const G = sign('G')
const N = sign('N')
export const COMMA = sign(',')
export const AND = sign('&')
const NOUN = sign('n')
const PREPOSITION = sign('i')
const QUOTE = sign('"')
const POSSESSIVE = sign("'")
const TO = sign('t')
const ADVERB = sign('a')
const DETERMINER = sign('d')
const ADJECTIVE = sign('j')
const BRACKET = sign('(')

/** The sign of a subordinator whose clause has no finite verb to wait for: `although set in Japan`, `when given the chance`. */
const REDUCED = sign('P')

/** Whether the clause that opens at a token goes on with a participle or a preposition, adverbs aside. */
function isReduced(syntax: Syntax, at: number): boolean {
  let next = at + 1
  while (next < syntax.end && (SIGNS[syntax.tags[next]!] === ADVERB || syntax.words[next]!.lower === 'neither')) next++
  const own = next < syntax.end ? SIGNS[syntax.tags[next]!]! : 0
  return own === G || own === N || own === PREPOSITION
}

const THAT = closedWord('that')

/** The sign of a token outside brackets, the sign before it known. */
function signAt(syntax: Syntax, at: number, before: number): number {
  const own = SIGNS[syntax.tags[at]!]!
  if (own === S && syntax.words[at]!.closed === THAT) return T
  if ((own === S || own === W) && isReduced(syntax, at)) return REDUCED
  return own === B && before === TO ? I : own
}

/** The signs of all tokens of a sentence, bracketed asides left as `(`. */
export function signsOf(syntax: Syntax): Uint8Array {
  const signs = new Uint8Array(syntax.tags.length)
  let depth = 0
  for (let at = 0; at < signs.length; at++) {
    const lower = syntax.words[at]!.lower
    if (lower === '(' || lower === '[') depth++
    signs[at] = depth > 0 ? BRACKET : signAt(syntax, at, at > 0 ? signs[at - 1]! : 0)
    if (depth > 0 && (lower === ')' || lower === ']')) depth--
  }
  return signs
}

/** Whether the sign opens a clause that is not independent. */
export const opensClause = (own: number): boolean => own === S || own === T || own === W || own === R

const isVerbTail = (own: number): boolean => own === B || own === G || own === N || own === F

const isSkipped = (own: number): boolean => own === DETERMINER || own === ADJECTIVE || own === ADVERB || own === BRACKET

/** Whether a sign belongs to the one before it and is not written: the rest of a verb, the infinitive after `to`. */
const isAbsorbed = (own: number, last: number): boolean => (last === F && isVerbTail(own)) || (last === TO && own === I)

/**
 * Writes a shorter skeleton of the tokens from `from` to `to` (exclusive) to `out` and gives its length: no determiners, adjectives, adverbs
 * or asides; chains of nouns and prepositional phrases after a noun become one noun; a verb takes its participles in; `to` its infinitive.
 */
export function compress(signs: Uint8Array, from: number, to: number, out: Uint8Array): number {
  let length = 0
  for (let at = from; at < to; at++) {
    const own = signs[at]!
    if (isSkipped(own)) continue
    if (own === NOUN) length = pushNoun(out, length)
    else if (length === 0 || !isAbsorbed(own, out[length - 1]!)) out[length++] = own
  }
  return length
}

/** The sign at a place, 0 in front of the first. */
const signIn = (out: Uint8Array, at: number): number => (at >= 0 ? out[at]! : 0)

function pushNoun(out: Uint8Array, length: number): number {
  const last = signIn(out, length - 1)
  if (last === NOUN) return length
  if (last === POSSESSIVE && signIn(out, length - 2) === NOUN) return length - 1
  const quoted = last === QUOTE ? 1 : 0
  if (signIn(out, length - 1 - quoted) === PREPOSITION)
    return signIn(out, length - 2 - quoted) === NOUN ? length - 1 - quoted : length - quoted
  if (quoted === 1 && signIn(out, length - 2) === NOUN) return length - 1
  out[length] = NOUN
  return length + 1
}

/** The number of a run of at most eight signs of a skeleton. */
export function runOf(skeleton: Uint8Array, from: number, to: number): number {
  let run = to - from
  for (let at = Math.max(0, from); at < to; at++) run = Math.imul(run ^ skeleton[at]!, 0x01000193)
  return run
}
