import {createLinter, type Settings} from '../../../src/index.ts'
import {rules as own} from '../../../src/rules/index.ts'

const off = Object.fromEntries(own.map(({id}) => [id, 'off' as const]))

/** What is told of a finding: where it starts, what stands there, the message and its corrections. */
export type Told = readonly [start: number, actual: string, reason: string, ...expected: string[]]

/** How a text is checked. */
interface Checking {
  readonly format?: Settings['format']
  /** Options of the rule. */
  readonly options?: object
  /** Other files of its pack. */
  readonly files?: Readonly<Record<string, string>>
}

/** What a rule of a pack, and it alone, finds in a text. */
export async function foundBy(rule: string, text: string, {format = 'text', options = {}, files = {}}: Checking = {}): Promise<Told[]> {
  const packs = [{name: 'own', files: {'Rule.yml': rule, ...files}}]
  const linter = await createLinter({packs, format, preload: [format], rules: {...off, 'own.Rule': ['warn', options]} as never})
  return linter.lint(text).messages.map(({place, actual, reason, expected}) => [place.start.offset, actual, reason, ...expected] as const)
}
