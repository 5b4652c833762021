import {createLinter, type Linter} from '../linter/linter.ts'
import type {Settings} from '../linter/settings.ts'
import type {ProseRule} from '../rules/prose-rule.ts'
import {checkPassage, type Problem, weaknessesOf} from './check-passages.ts'
import {type MarkedPassage, readMarked} from './passages.ts'

/** What marked prose is held to. */
export interface Held {
  /** The only rule that runs; marks that name no rule stand for it. Default: the rules that the settings name. */
  readonly rule?: ProseRule
  /** Default: none. */
  readonly settings?: Settings
  /** Whether there must be marks at all; default: true. */
  readonly needsMarks?: boolean
}

/** Makes a test, as `it` and `test` of vitest, `node:test`, jest and mocha do. */
export type It = (name: string, run: () => Promise<void>) => unknown

function linterFor({format, options}: MarkedPassage, {rule, settings}: Held): Promise<Linter> {
  if (rule === undefined) return createLinter({...settings, format})
  const rules = {...settings?.rules, [rule.id]: [rule.severity, options]} as NonNullable<Settings['rules']>
  return createLinter({...settings, format, rules}, [rule])
}

const checked = async (passage: MarkedPassage, held: Held): Promise<Problem[]> =>
  checkPassage(passage, await linterFor(passage, held), held.rule?.id)

const inWords = ({line, problem}: Problem): string => `line ${line}: ${problem}`

/**
 * What is found otherwise than marked prose says, in words with the line; nothing where all is as marked. Blocks of Markdown fenced as `text` hold a passage a line,
 * those fenced as `text document`, `markdown document` and so on one passage; lines outside of blocks are passages where there are no blocks.
 */
export async function checkMarkedProse(prose: string, held: Held = {}): Promise<string[]> {
  const passages = passagesOf(prose)
  const problems = weaknessesOf(passages, held.needsMarks)
  for (const passage of passages) problems.push(...(await checked(passage, held)))
  return problems.map(inWords)
}

/** Makes a test of each passage of marked prose, and one of whether it proves enough. */
export function testMarkedProse(it: It, prose: string, held: Held = {}): void {
  const passages = passagesOf(prose)
  it('has passages that are marked and passages that are silent', async () => requireNone(weaknessesOf(passages, held.needsMarks)))
  for (const passage of passages)
    it(`line ${passage.line}: ${passage.text.split('\n')[0]}`, async () => requireNone(await checked(passage, held)))
}

const passagesOf = (prose: string): MarkedPassage[] => readMarked(prose, !prose.includes('```'))

function requireNone(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Error(problems.map(inWords).join('\n'))
}
