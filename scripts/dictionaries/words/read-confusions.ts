import {WORD} from './read-classes.ts'
import {type Line, LineError, type Section} from './sections.ts'

/** A pattern of `confusions.txt`, with the sentences that show what it is for. */
export interface Pattern {
  readonly text: string
  readonly line: Line
  /** The words that it takes for wrong, each with what is meant. */
  readonly meant: ReadonlyMap<string, string>
  /** Sentences in which it finds its word. */
  readonly wrong: readonly string[]
  /** Sentences in which the same word stands and nothing is wrong. */
  readonly right: readonly string[]
}

/** What patterns may name. */
export interface Names {
  readonly classes: Readonly<Record<string, string>>
  readonly verbForms: Readonly<Record<string, string>>
}

const PATTERN = /^(?:~(\S+) )?([^[\]]*)\[([^[\]]+)\]([^[\]]*)$/

const PAIR = /^(\S+) > ([A-Za-z][A-Za-z' ]*)$/

const GROUP = /^\*(.+)\*$/

/** What is wrong with one of some alternatives, in words; nothing where all is well. */
function problemOf(alternative: string, {classes}: Names): string | undefined {
  if (alternative === '^' || WORD.test(alternative)) return undefined
  if (!alternative.startsWith('@')) return `“${alternative}” is neither a word in small letters, nor a class “@name”, nor “^”`
  return classes[alternative.slice(1)] === undefined ? `“${alternative}” names no class of words/classes.txt` : undefined
}

function requireSide(side: string, names: Names, line: Line): void {
  for (const place of side.split(' ').filter(Boolean))
    for (const alternative of place.replace(/^!/, '').replace(/\?$/, '').split('|')) {
      const problem = problemOf(alternative, names)
      if (problem !== undefined) throw new LineError(line, problem)
    }
}

function meantBy(bracket: string, {verbForms}: Names, line: Line): Map<string, string> {
  const [, group] = GROUP.exec(bracket) ?? []
  if (group === undefined) {
    const [, wrong = '', meant = ''] = PAIR.exec(bracket) ?? []
    if (!WORD.test(wrong)) throw new LineError(line, `“[${bracket}]” is neither “[wrong > meant]” nor “[*group of verb forms*]”`)
    return new Map([[wrong, meant]])
  }
  const forms = verbForms[group]?.split(' ')
  if (!forms) throw new LineError(line, `“*${group}*” is no group of verb forms: they are ${Object.keys(verbForms).join('; ')}`)
  return new Map(forms.flatMap((form, at) => (at % 2 === 0 ? [[form, forms[at + 1]!]] : [])))
}

function readPattern(line: Line, names: Names): Pattern & {wrong: string[]; right: string[]} {
  const [, absent = '^', before = '', bracket = '', after = ''] = PATTERN.exec(line.text) ?? []
  if (bracket === '') throw new LineError(line, 'a pattern has one bracket, “[wrong > meant]”, between the words around it')
  requireSide(`${absent} ${before} ${after}`, names, line)
  return {text: line.text, line, meant: meantBy(bracket, names, line), wrong: [], right: []}
}

const EXAMPLE = /^(wrong|right): (\S.*)$/

const wordsIn = (sentence: string): string[] =>
  sentence
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z][a-z'-]*/g) ?? []

function addExample(pattern: Pattern & {wrong: string[]; right: string[]}, line: Line, kind: 'wrong' | 'right', sentence: string): void {
  if (!wordsIn(sentence).some((word) => pattern.meant.has(word)))
    throw new LineError(line, `the example has no word of the bracket of its pattern, “${pattern.text}”`)
  pattern[kind].push(sentence)
}

function requireExamples({line, wrong, right}: Pattern): void {
  if (wrong.length === 0) throw new LineError(line, 'the pattern needs an example “wrong: …”, a sentence in which it finds its word')
  if (right.length === 0) throw new LineError(line, 'the pattern needs an example “right: …”, a sentence with the same word that is right')
}

/**
 * The patterns of a section, with their examples.
 *
 * @throws {LineError} on a line that is neither a pattern nor an example, on one that names what there is not, and on a pattern without both examples
 */
export function readPatterns({lines}: Section, names: Names): Pattern[] {
  const patterns: (Pattern & {wrong: string[]; right: string[]})[] = []
  for (const line of lines) {
    const [, kind, sentence = ''] = EXAMPLE.exec(line.text) ?? []
    if (kind === undefined) patterns.push(readPattern(line, names))
    else if (patterns.length === 0) throw new LineError(line, 'an example stands under its pattern')
    else addExample(patterns.at(-1)!, line, kind as 'wrong' | 'right', sentence)
  }
  patterns.forEach(requireExamples)
  return patterns
}
