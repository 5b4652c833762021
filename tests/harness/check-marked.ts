import {createLinter, type Linter, type Settings} from '../../src/index.ts'
import {rules} from '../../src/rules/index.ts'
import {checkPassage, weaknessesOf} from '../../src/testing/check-passages.ts'
import {type MarkedPassage, readMarked} from '../../src/testing/passages.ts'

/** What a file of marked prose is held to. */
export interface Expectation {
  /** The only rule that runs; all rules where absent. */
  readonly ruleId?: string
  /** Whether the file must have passages with marks. Default: true; the museum has none. */
  readonly marked?: boolean
}

const linters = new Map<string, Promise<Linter>>()

function linterFor(ruleId: string | undefined, {options, format}: MarkedPassage): Promise<Linter> {
  const only = (id: string) =>
    ruleId === undefined || id === ruleId ? (['warn', id === ruleId ? options : {}] as const) : ('off' as const)
  const settings: Settings = {format, rules: Object.fromEntries(rules.map(({id}) => [id, only(id)]))}
  const key = JSON.stringify(settings)
  const linter = linters.get(key) ?? createLinter(settings)
  linters.set(key, linter)
  return linter
}

/** Runs a file of marked prose and gives what is wrong with it, in words; nothing where all is as marked. */
export async function checkMarked(markdown: string, {ruleId, marked = true}: Expectation = {}): Promise<string[]> {
  const passages = readMarked(markdown)
  const problems = weaknessesOf(passages, marked)
  for (const passage of passages) problems.push(...checkPassage(passage, await linterFor(ruleId, passage), ruleId))
  return problems.map(({line, problem}) => `line ${line}: ${problem}`)
}
