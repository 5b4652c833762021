import {Expression} from './expression/expression.ts'
import {parseExpression} from './expression/parse-expression.ts'
import {type Fields, PackError, readingOf} from './fields.ts'

/** What a rule does about what it finds: the replacements of a matched text, best first; none where there is nothing to offer. */
type Correct = (matched: string) => readonly string[]

const NOTHING: Correct = () => []

/** A replacement with what groups have taken in place of `$1` and `${1}`. */
export const withGroups = (replacement: string, groups: readonly (string | undefined)[]): string =>
  replacement.replace(/\$(?:(\d+)|\{(\d+)\})/g, (_, bare?: string, braced?: string) => groups[Number(bare ?? braced)] ?? '')

/** The text with each match replaced. */
function replaced(text: string, expression: Expression, replacement: string): string {
  let [made, from] = ['', 0]
  for (const match of expression.all(text)) {
    made += text.slice(from, match.start) + withGroups(replacement, match.groups)
    from = match.end
  }
  return made + text.slice(from)
}

/** A text without the characters of a set at its ends. */
function trimmed(text: string, set: string, isLeft: boolean, isRight: boolean): string {
  const [characters, ends] = [[...text], new Set(set)]
  let [start, end] = [0, characters.length]
  while (isLeft && start < end && ends.has(characters[start]!)) start++
  while (isRight && end > start && ends.has(characters[end - 1]!)) end--
  return characters.slice(start, end).join('')
}

type Edit = (text: string) => string | undefined

function byExpression(pattern: string, replacement: string): Edit {
  const expression = readingOf('the expression of its action', () => new Expression(parseExpression(pattern, false, false)))
  return (text) => replaced(text, expression, replacement)
}

function without(set: string): Edit {
  const characters = new Set(set)
  return (text) => [...text].filter((character) => !characters.has(character)).join('')
}

function splitAt(mark: string, index: string): Edit {
  if (!/^\d+$/.test(index)) throw new PackError(`its action splits, and takes the part with the number "${index}", which is none from 0 on`)
  return (text) => text.split(mark)[Number(index)]
}

/** A way of `edit`: what it takes beside its name, one or two texts, and what it makes of them. */
interface Way {
  readonly takes: readonly string[]
  readonly make: (first: string, second: string) => Edit
}

const edits: Readonly<Record<string, Way>> = {
  regex: {takes: ['an expression', 'what replaces it'], make: byExpression},
  remove: {takes: ['characters'], make: without},
  trim: {takes: ['characters'], make: (set) => (text) => trimmed(text, set, true, true)},
  trim_left: {takes: ['characters'], make: (set) => (text) => trimmed(text, set, true, false)},
  trim_right: {takes: ['characters'], make: (set) => (text) => trimmed(text, set, false, true)},
  truncate: {takes: ['a mark'], make: (mark) => (text) => text.split(mark)[0]},
  split: {takes: ['a mark', 'a number'], make: splitAt},
}

/** What an edit leaves may have a space at an end only where the match has one: the space that stands there anyway is beside it. */
function withinSpaces(matched: string, edited: string): string {
  const [startsSpaced, endsSpaced] = [/^\s/.test(matched), /\s$/.test(matched)]
  if (edited.trim() === '') return startsSpaced || endsSpaced ? edited : ''
  const fromStart = startsSpaced ? edited : edited.trimStart()
  return endsSpaced ? fromStart : fromStart.trimEnd()
}

function editBy([name = '', ...params]: readonly string[]): Edit {
  const known = Object.hasOwn(edits, name) ? edits[name] : undefined
  if (known === undefined)
    throw new PackError(`its action edits by "${name}", which is not known: known are ${Object.keys(edits).join(', ')}`)
  const [first = '', second = ''] = params
  if (params.length === known.takes.length) return known.make(first, second)
  throw new PackError(`its action edits by "${name}", which takes ${known.takes.join(' and ')}, not ${params.length} texts`)
}

function editing(params: readonly string[]): Correct {
  const edit = editBy(params)
  return (matched) => {
    const edited = edit(matched)
    return edited === undefined ? [] : [withinSpaces(matched, edited)]
  }
}

/** The words of a name like `autoStart`, `auto-start` or `AUTO_START`, in small letters; `iPhone` is one. */
const simple: Correct = (matched) => [
  matched
    .replace(/(?<=.\p{Ll})(?=\p{Lu})|[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase(),
]

function converting([to = '']: readonly string[]): Correct {
  if (to !== 'simple') throw new PackError(`its action converts to "${to}", which is not known: known is simple`)
  return simple
}

/** A rule's action as it is written. */
export interface Action {
  readonly name: string
  readonly params: readonly string[]
  readonly correct: Correct
}

/** Nothing is offered that stands there already. */
const changing =
  (correct: Correct): Correct =>
  (matched) =>
    correct(matched).filter((replacement) => replacement !== matched)

function correcting(name: string, params: readonly string[]): Correct {
  switch (name) {
    case 'replace':
      return () => params
    case 'remove':
      return () => ['']
    case 'edit':
      return editing(params)
    case 'convert':
      return converting(params)
    case 'suggest':
      return NOTHING
    default:
      throw new PackError(`its action "${name}" is not known: known are replace, remove, edit, convert and suggest`)
  }
}

/**
 * Reads the action of a rule.
 *
 * @throws {PackError} on one that is not known
 */
export function readAction(fields: Fields | undefined): Action {
  const name = fields?.text('name') ?? ''
  const params = fields?.list('params') ?? []
  fields?.requireNoOthers()
  return {name, params, correct: name === '' ? NOTHING : changing(correcting(name, params))}
}
