import {resolve} from 'node:path'
import {VFile} from 'vfile'
import {Configs} from '../../config/configs.ts'
import {readInput} from '../../files/read.ts'
import {sizeLimitFor} from '../../files/size-limit.ts'
import {createLinter} from '../../linter/linter.ts'
import type {Why} from '../../linter/why-on-line.ts'
import {printable} from '../../reporters/printable.ts'
import {shortened} from '../../text/excerpt.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {type Streams, warnOn} from '../streams/streams.ts'

/** A file and one of its lines, from 1: `docs/start.md:12`. */
function placeOf(operand: string | undefined): {path: string; line: number} {
  const [, path, line] = /^(.+?):(\d+)(?::\d+)?$/s.exec(operand ?? '') ?? []
  if (path === undefined || Number(line) < 1)
    throw new SettingsError('--why takes a file and a line, as in: copydesk explain --why docs/start.md:12')
  return {path, line: Number(line)}
}

const quoted = (text: string): string => `“${printable(shortened(text))}”`

function shown({start, end, actual, facts}: Why): string {
  const width = Math.max(...facts.map(([name]) => name.length))
  const lines = facts.map(([name, value]) => `    ${name.padEnd(width)}  ${printable(value)}\n`)
  return `  ${start.line}:${start.column}-${end.line}:${end.column}  ${quoted(actual)}\n${lines.join('')}`
}

function report(all: readonly Why[]): string {
  const ids = [...new Set(all.map(({ruleId}) => ruleId))]
  const ofRule = (id: string): string =>
    all
      .filter(({ruleId}) => ruleId === id)
      .map(shown)
      .join('')
  return ids.map((id) => `${id}\n${ofRule(id)}`).join('\n')
}

/** Prints what the rules made of each stretch on a line of a file, reported or not, under the settings that the file is checked under. */
export async function explainWhy(operand: string | undefined, config: string | undefined, streams: Streams): Promise<number> {
  const {path, line} = placeOf(operand)
  const configs = new Configs(config, warnOn(streams))
  const input = await readInput(path, await sizeLimitFor(path, undefined, configs))
  if ('problem' in input) throw new SettingsError(`${printable(path)}: ${input.problem}`)
  const settings = await configs.settingsFor(resolve(path))
  const linter = await createLinter(settings)
  const file = new VFile({path, value: input.text})
  const all = await (await linter.prepare(file)).why(file, line)
  await streams.out(all.length > 0 ? report(all) : `No rule that tells had anything to look at on line ${line}.\n`)
  return 0
}
