import type {Word} from '../../../analysis/words.ts'
import {lowerCase} from '../../../text/lower-case.ts'
import {CLASSES} from './classes.ts'
import {PATTERNS} from './patterns.ts'

/** A real word that is wrong where it stands. */
export interface Confusion {
  readonly word: Word
  readonly meant: string
}

type Test = (word: string) => boolean

interface Pattern {
  readonly meant: string
  readonly before: readonly Test[]
  readonly after: readonly Test[]
}

const BRACKET = /\[([^\s>]+) > ([^\]]+)\]/

function testOf(alternatives: string): Test {
  const negative = alternatives.startsWith('!')
  const parts = alternatives.slice(negative ? 1 : 0).split('|')
  const words = new Set(parts.filter((part) => !part.startsWith('@')))
  const classes = parts.filter((part) => part.startsWith('@')).map((part) => CLASSES[part.slice(1)]!)
  const matches: Test = (word) => words.has(word) || classes.some((is) => is(word))
  return negative ? (word) => !matches(word) : matches
}

const testsOf = (side: string): Test[] => side.trim().split(/\s+/).filter(Boolean).map(testOf)

function compile(): Map<string, Pattern[]> {
  const patterns = new Map<string, Pattern[]>()
  for (const line of PATTERNS.split('\n')) {
    const found = BRACKET.exec(line)
    if (!found || line.startsWith('#')) continue
    const [bracket, wrong = '', meant = ''] = found
    const pattern = {meant, before: testsOf(line.slice(0, found.index)), after: testsOf(line.slice(found.index + bracket.length))}
    const known = patterns.get(wrong)
    if (known) known.push(pattern)
    else patterns.set(wrong, [pattern])
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
    const found = compiled.get(wordAt(index)!)?.find((pattern) => fits(pattern, index, wordAt, adjoins))
    if (found && !isName(word) && !isClipped(text, word)) yield {word, meant: found.meant}
  }
}

/** A short word with a capital inside a sentence is part of a name or a heading, a longer one may stand in a title: "Prime Minster". */
const isName = ({text, initial}: Word): boolean => !initial && text.length <= 3 && text !== text.toLowerCase() && text !== 'I'

/** An apostrophe says that the writer clipped the word on purpose: "'em". */
const isClipped = (text: string, {start}: Word): boolean => /['’‘]/.test(text.charAt(start - 1))

function fits(pattern: Pattern, index: number, wordAt: (at: number) => string | undefined, adjoins: (left: number) => boolean): boolean {
  const {before, after} = pattern
  for (let k = 0; k < before.length; k++) {
    const at = index - before.length + k
    const word = wordAt(at)
    if (word === undefined || !adjoins(at) || !before[k]!(word)) return false
  }
  for (let k = 0; k < after.length; k++) {
    const at = index + 1 + k
    const word = wordAt(at)
    if (word === undefined || !adjoins(at - 1) || !after[k]!(word)) return false
  }
  return true
}
