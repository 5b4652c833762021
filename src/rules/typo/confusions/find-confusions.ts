import type {Word} from '../../../analysis/words.ts'
import {lowerCase} from '../../../text/lower-case.ts'
import {CLASSES} from './classes.ts'
import {FORM_PATTERNS} from './form-patterns.ts'
import {PATTERNS} from './patterns.ts'
import {PHRASE_PATTERNS} from './phrase-patterns.ts'
import {type Mistaken, mistakenForms} from './verb-forms.ts'

/** A real word that is wrong where it stands. */
export interface Confusion {
  readonly word: Word
  readonly meant: string
}

/** Whether a neighbour is as a pattern wants it; `undefined` where there is none. */
type Test = (word: string | undefined) => boolean

interface Pattern {
  readonly meant: string
  /** Words of which none may stand earlier in the sentence. */
  readonly absent: ReadonlySet<string>
  readonly before: readonly Test[]
  readonly after: readonly Test[]
}

/** Stands for no word: the start or the end of a sentence, or a mark. */
const EDGE = '^'

/** Words after a tilde, and the words before the bracket. */
const ABSENCE = /^(?:~(\S+) )?(.*)$/
/** A sentence is looked through for them so many words back. */
const FAR = 30

/** Before and behind the bracket, and in it a word and what was meant, or between asterisks forms of verbs. */
const LINE = /^(.*?)\[(?:([^\s>*]+) > ([^\]]+)|\*([^*]+)\*)\](.*)$/

function testOf(alternatives: string): Test {
  const negative = alternatives.startsWith('!')
  const parts = alternatives.slice(negative ? 1 : 0).split('|')
  const words = new Set(parts.filter((part) => !part.startsWith('@')))
  const classes = parts.filter((part) => part.startsWith('@')).map((part) => CLASSES[part.slice(1)]!)
  const matches = (word: string) => words.has(word) || classes.some((is) => is(word))
  const edge = words.has(EDGE)
  return (word) => (word === undefined ? edge : matches(word) !== negative)
}

/** The tests of one side, once with and once without each part that may be missing. */
function testsOf(side: string): Test[][] {
  return side
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .reduce<Test[][]>(
      (all, part) => {
        const test = testOf(part.replace(/\?$/, ''))
        const longer = all.map((tests) => [...tests, test])
        return part.endsWith('?') ? [...all, ...longer] : longer
      },
      [[]],
    )
}

/** The wrong words of a line, and what was meant by each. */
const mistakenIn = ([, , wrong = '', meant = '', forms]: RegExpExecArray): readonly Mistaken[] =>
  forms === undefined ? [[wrong, meant]] : mistakenForms(forms)!

function compile(): Map<string, Pattern[]> {
  const patterns = new Map<string, Pattern[]>()
  for (const line of `${PATTERNS}${FORM_PATTERNS}${PHRASE_PATTERNS}`.split('\n')) {
    const found = line.startsWith('#') ? undefined : LINE.exec(line)
    if (!found) continue
    const [, absence = '', left = ''] = ABSENCE.exec(found[1]!)!
    const absent = new Set(absence.split('|'))
    const [befores, afters] = [testsOf(left), testsOf(found[5]!)]
    for (const [wrong, meant] of mistakenIn(found)) {
      const known = patterns.get(wrong) ?? []
      patterns.set(wrong, known)
      for (const before of befores) for (const after of afters) known.push({meant, absent, before, after})
    }
  }
  return patterns
}

let compiled: Map<string, Pattern[]> | undefined

/** The confusions in the words of a paragraph. Words count as neighbours where only white space is between them. */
export function* findConfusions(text: string, words: readonly Word[]): Generator<Confusion> {
  compiled ??= compile()
  const lower = new Array<string | undefined>(words.length)
  const wordAt = (index: number): string | undefined => {
    const word = words[index]
    return word && (lower[index] ??= lowerCase(word.text))
  }
  const adjoins = (left: number) => {
    const [a, b] = [words[left], words[left + 1]]
    return a !== undefined && b !== undefined && text.slice(a.end, b.start).trim() === '' && b.start - a.end <= 2
  }
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    const found = compiled
      .get(wordAt(index)!)
      ?.find((pattern) => fits(pattern, index, wordAt, adjoins) && !isPresent(pattern, index, words, wordAt))
    if (found && !isName(word) && !isClipped(text, word)) yield {word, meant: found.meant}
  }
}

/** A short word with a capital inside a sentence is part of a name or a heading, a longer one may stand in a title: "Prime Minster". */
const isName = ({text, initial}: Word): boolean => !initial && text.length <= 3 && text !== text.toLowerCase() && text !== 'I'

/** An apostrophe says that the writer clipped the word on purpose: "'em". */
const isClipped = (text: string, {start}: Word): boolean => /['’‘]/.test(text.charAt(start - 1))

/** Whether one of the words that a pattern wants absent stands earlier in the sentence. */
function isPresent({absent}: Pattern, index: number, words: readonly Word[], wordAt: (at: number) => string | undefined): boolean {
  for (let at = index - 1; at >= Math.max(0, index - FAR) && !words[at + 1]!.initial; at--) if (absent.has(wordAt(at)!)) return true
  return false
}

function fits(pattern: Pattern, index: number, wordAt: (at: number) => string | undefined, adjoins: (left: number) => boolean): boolean {
  const {before, after} = pattern
  for (let k = 0; k < before.length; k++) {
    const at = index - before.length + k
    if (!before[k]!(adjoins(at) ? wordAt(at) : undefined)) return false
  }
  for (let k = 0; k < after.length; k++) {
    const at = index + 1 + k
    if (!after[k]!(adjoins(at - 1) ? wordAt(at) : undefined)) return false
  }
  return true
}
