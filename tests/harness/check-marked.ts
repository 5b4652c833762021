import type {VFileMessage} from 'vfile-message'
import {createLinter, type Linter, type Settings} from '../../src/index.ts'
import {rules} from '../../src/rules/index.ts'
import {type Mark, type Passage, readMarked} from './marked.ts'

/** What a file of marked prose is held to. */
export interface Expectation {
  /** The only rule that runs; all rules where absent. */
  readonly ruleId?: string
  /** Whether the file must have passages with marks. Default: true; the museum has none. */
  readonly marked?: boolean
}

const linters = new Map<string, Promise<Linter>>()

function linterFor(ruleId: string | undefined, {options, format}: Passage): Promise<Linter> {
  const only = (id: string) =>
    ruleId === undefined || id === ruleId ? (['warn', id === ruleId ? options : {}] as const) : ('off' as const)
  const settings: Settings = {format, rules: Object.fromEntries(rules.map(({id}) => [id, only(id)]))}
  const key = JSON.stringify(settings)
  const linter = linters.get(key) ?? createLinter(settings)
  linters.set(key, linter)
  return linter
}

const spanOf = ({place}: VFileMessage): string => (place && 'start' in place ? `${place.start.offset}-${place.end.offset}` : 'nowhere')

const fits = (mark: Mark, message: VFileMessage): boolean =>
  mark.ruleId === message.ruleId && `${mark.start}-${mark.end}` === spanOf(message)

function compare({text, marks, line}: Passage, messages: readonly VFileMessage[]): string[] {
  const problems: string[] = []
  for (const mark of marks) {
    const message = messages.find((candidate) => fits(mark, candidate))
    const what = `line ${mark.line}: ${mark.ruleId} at “${text.slice(mark.start, mark.end)}”`
    if (message === undefined) problems.push(`${what} is marked but not found`)
    else if (mark.replacement !== undefined && message.expected?.[0] !== mark.replacement)
      problems.push(`${what}: the first correction is ${JSON.stringify(message.expected?.[0])}, not ${JSON.stringify(mark.replacement)}`)
  }
  for (const message of messages) {
    if (!marks.some((mark) => fits(mark, message)))
      problems.push(`line ${line}: ${message.ruleId} at “${message.actual}” is found but not marked`)
  }
  return problems
}

function weaknesses(passages: readonly Passage[], marked: boolean): string[] {
  const seen = new Set<string>()
  const problems: string[] = []
  for (const {text, line, options, format} of passages) {
    const key = JSON.stringify([text, options, format])
    if (seen.has(key)) problems.push(`line ${line}: this passage stands here twice`)
    seen.add(key)
  }
  if (!passages.some((passage) => passage.marks.length === 0)) problems.push('the file has no silent passage')
  if (marked && !passages.some((passage) => passage.marks.length > 0)) problems.push('the file has no marked passage')
  return problems
}

/** Runs a file of marked prose and gives what is wrong with it, in words; nothing where all is as marked. */
export async function checkMarked(markdown: string, {ruleId, marked = true}: Expectation = {}): Promise<string[]> {
  const passages = readMarked(markdown)
  const problems = weaknesses(passages, marked)
  for (const passage of passages) {
    const linter = await linterFor(ruleId, passage)
    problems.push(...compare(passage, linter.lint(passage.text).messages))
  }
  return problems
}
