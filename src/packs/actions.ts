import {Expression} from './expression/expression.ts'
import {parseExpression} from './expression/parse.ts'
import {type Fields, PackError, readingOf} from './fields.ts'

/** What a rule does about what it finds: the replacements of a matched text, best first; none where there is nothing to offer. */
export type Correct = (matched: string) => readonly string[]

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

const trimmed = (text: string, characters: string, isLeft: boolean, isRight: boolean): string => {
  let [start, end] = [0, text.length]
  while (isLeft && start < end && characters.includes(text[start]!)) start++
  while (isRight && end > start && characters.includes(text[end - 1]!)) end--
  return text.slice(start, end)
}

function byExpression(pattern = '', replacement = ''): (text: string) => string {
  const expression = readingOf('the expression of its action', () => new Expression(parseExpression(pattern, false, false)))
  return (text) => replaced(text, expression, replacement)
}

/** The ways of `edit`, by their names; each is made of the parameters that follow its name. */
const edits: Readonly<Record<string, (...params: string[]) => (text: string) => string | undefined>> = {
  regex: byExpression,
  remove:
    (characters = '') =>
    (text) =>
      [...text].filter((character) => !characters.includes(character)).join(''),
  trim:
    (characters = ' ') =>
    (text) =>
      trimmed(text, characters, true, true),
  trim_left:
    (characters = ' ') =>
    (text) =>
      trimmed(text, characters, true, false),
  trim_right:
    (characters = ' ') =>
    (text) =>
      trimmed(text, characters, false, true),
  truncate:
    (mark = ' ') =>
    (text) =>
      text.split(mark)[0],
  split:
    (mark = ' ', index = '0') =>
    (text) =>
      text.split(mark)[Number(index)],
}

function editing([name = '', ...params]: readonly string[]): Correct {
  const make = Object.hasOwn(edits, name) ? edits[name] : undefined
  if (make === undefined) throw new PackError(`its action edits by "${name}", which is not known`)
  const edit = make(...params)
  return (matched) => {
    const edited = edit(matched)?.trim()
    return edited === undefined || edited === matched ? [] : [edited]
  }
}

/** Letters without their marks: what `convert` makes of a text. */
const simple: Correct = (matched) => [matched.normalize('NFD').replace(/\p{Mn}/gu, '')]

/** A rule's action as it is written. */
export interface Action {
  readonly name: string
  readonly params: readonly string[]
  readonly correct: Correct
}

function correcting(name: string, params: readonly string[]): Correct {
  switch (name) {
    case 'replace':
      return params.length === 0 ? NOTHING : () => params
    case 'remove':
      return () => ['']
    case 'edit':
      return editing(params)
    case 'convert':
      return simple
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
  return {name, params, correct: name === '' ? NOTHING : correcting(name, params)}
}
