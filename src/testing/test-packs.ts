import {createLinter, type Linter} from '../linter/linter.ts'
import type {Pack, PackTests} from '../packs/pack.ts'
import type {PackRule} from '../packs/pack-rule.ts'
import {readPacks} from '../packs/read-packs.ts'
import {checkPassage, type Problem, weaknessesOf} from './check-passages.ts'
import {type MarkedPassage, readMarked} from './passages.ts'

/** What is wrong with a rule of a pack. */
export interface PackProblem extends Problem {
  readonly pack: string
  /** The rule's file in the pack. */
  readonly file: string
}

/** What came of the tests of packs. */
export interface PackReport {
  readonly problems: readonly PackProblem[]
  /** How many rules were read, of those that stand in files. */
  readonly rules: number
  /** How many passages were tried. */
  readonly passages: number
  /** Those in whose files there are no tests, by their ids. */
  readonly untested: readonly string[]
}

const linterFor = ({options, format}: MarkedPassage, rule: PackRule): Promise<Linter> =>
  createLinter({format, rules: {[rule.id]: ['warn', options]} as never}, [rule])

async function problemsIn(
  {pack, file, line: first}: PackTests,
  rule: PackRule,
  passages: readonly MarkedPassage[],
): Promise<PackProblem[]> {
  const problems = weaknessesOf(passages)
  for (const passage of passages) problems.push(...checkPassage(passage, await linterFor(passage, rule), rule.id))
  return problems.map(({line, problem}) => ({pack, file, line: first + line - 1, problem}))
}

/** Runs the marked prose that stands in the rules of packs, each rule by itself. */
export async function testPacks(packs: readonly Pack[]): Promise<PackReport> {
  const {rules, unserved, tests, untested} = readPacks(packs)
  const problems: PackProblem[] = unserved.map(({pack, file, reason}) => ({
    pack,
    file,
    line: 1,
    problem: `this rule cannot be served: ${reason}`,
  }))
  let count = 0
  for (const test of tests) {
    const passages = readMarked(test.text, true)
    count += passages.length
    problems.push(...(await problemsIn(test, rules.find(({id}) => id === test.ruleId)!, passages)))
  }
  return {problems, rules: tests.length + untested.length, passages: count, untested}
}
