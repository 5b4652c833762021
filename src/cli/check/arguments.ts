import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import {EXTENSIONS} from '../../files/extensions.ts'
import {readSizeLimit} from '../../files/size-limit.ts'
import {nearest} from '../../text/nearest.ts'
import {rejectUnknown, SettingsError} from '../../text/settings-error.ts'
import {flags, type OutputFormat, outputFormats} from '../flags/check-flags.ts'
import {extensionsOf, shardOf, wholeNumber, workersOf} from '../flags/flag-values.ts'
import {parsedFlags} from '../flags/own-flags.ts'
import {readRecordArguments} from '../records/record-arguments.ts'
import {rejectConflicts} from './conflicts.ts'

/** A report to write: to standard output, or to a file. */
export interface Output {
  readonly format: OutputFormat
  readonly file: string | undefined
}

const names = Object.keys(flags).map((name) => `--${name}`)
const shorts = Object.values(flags).flatMap((flag) => ('short' in flag ? [`-${flag.short}`] : []))

const negated = names.map((name) => name.replace('--', '--no-'))

/** All ways to write the flags that take a value. */
const valued = Object.entries(flags).flatMap(([name, flag]) =>
  flag.type === 'string' ? [`--${name}`, ...('short' in flag ? [`-${flag.short}`] : [])] : [],
)

function rejectUnknownFlag(argument: string, known: readonly string[]): never {
  const name = argument.replace(/=.*/s, '')
  const near = nearest(name, known)
  const isFile = existsSync(argument)
  const hint = isFile ? `to check the file of this name, write ./${argument}` : near ? `did you mean "${near}"?` : 'see copydesk --help'
  throw new SettingsError(`Unknown flag "${name}": ${hint}`)
}

function rejectUnknownFlags(argv: readonly string[]): void {
  for (const argument of argv) {
    const name = argument.replace(/=.*/s, '')
    if (name.startsWith('--') && ![...names, ...negated].includes(name))
      rejectUnknownFlag(argument, name.startsWith('--no-') ? negated : names)
    if (/^-[^-]/.test(name) && !shorts.includes(name.slice(0, 2))) rejectUnknownFlag(argument, [...shorts, ...names])
  }
}

function requireValues(argv: readonly string[]): void {
  for (const [index, argument] of argv.entries()) {
    if (!valued.includes(argument)) continue
    const value = argv[index + 1]
    if (value === undefined) throw new SettingsError(`${argument} takes a value; see copydesk --help`)
    if (/^-./.test(value))
      throw new SettingsError(
        `${argument} takes a value; one that starts with "-" is joined on, as in ${argument.startsWith('--') ? `${argument}=` : argument}${value}`,
      )
  }
}

type Parsed = ReturnType<typeof parsedFlags<typeof flags>>

function formatOf(given: string): OutputFormat {
  if (given.includes(','))
    throw new SettingsError(
      `--format takes one format, not "${given}"; for several, say it several times, each but one with an --output-file`,
    )
  return outputFormats.find((format) => format === given) ?? rejectUnknown('format', given, outputFormats)
}

/** Pairs formats with files: each `--output-file` belongs to the `--format` before it, the only one to the only one in either order. */
function outputsOf({tokens, values}: Parsed): Output[] {
  const outputs: {format: OutputFormat | undefined; file: string | undefined}[] = []
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue
    const last = outputs.at(-1)
    if (token.name === 'format') outputs.push({format: formatOf(token.value), file: undefined})
    else if (token.name === 'output-file' && last && last.file === undefined) last.file = token.value
    else if (token.name === 'output-file') outputs.push({format: undefined, file: token.value})
  }
  const onlyPair = values.format?.length === 1 && values['output-file']?.length === 1
  if (onlyPair) return [{format: formatOf(values.format?.[0] ?? ''), file: values['output-file']?.[0]}]
  if (outputs.length === 0) return [{format: 'stylish', file: undefined}]
  return outputs.map(({format = 'stylish', file}) => ({format, file}))
}

function requireOneOnStdout(outputs: readonly Output[]): readonly Output[] {
  const onStdout = outputs.filter(({file}) => file === undefined).map(({format}) => format)
  if (onStdout.length < 2) return outputs
  throw new SettingsError(`Only one report can go to standard output, not ${onStdout.join(' and ')}: give the others an --output-file each`)
}

/** Each report needs a file of its own, whichever way it is written. */
function requireOwnFiles(outputs: readonly Output[]): readonly Output[] {
  const files = outputs.flatMap(({file}) => file ?? [])
  const shared = files.find((file, index) => files.findIndex((other) => resolve(other) === resolve(file)) < index)
  if (shared === undefined) return outputs
  throw new SettingsError(`Two reports cannot go to the same file, ${shared}`)
}

/** What the command line asks for. */
export type Arguments = ReturnType<typeof readArguments>

/**
 * Reads the command line.
 *
 * @param argv - the arguments after the program's name
 * @throws {SettingsError} on an unknown flag, naming the nearest right one, or on a value that its flag does not take
 */
export function readArguments(argv: readonly string[]) {
  const end = argv.indexOf('--')
  const before = end < 0 ? argv : argv.slice(0, end)
  requireValues(before)
  rejectUnknownFlags(before)
  const parsed = parsedFlags(argv, flags)
  const {values, positionals} = parsed
  rejectConflicts(parsed.used)
  return {
    ...values,
    files: positionals as readonly string[],
    outputs: requireOwnFiles(requireOneOnStdout(outputsOf(parsed))),
    extensions: extensionsOf(values.ext) ?? EXTENSIONS,
    maxWarnings: values.frail ? 0 : wholeNumber('--max-warnings', values['max-warnings']),
    maxFileSize: values['max-file-size'] === undefined ? undefined : readSizeLimit('--max-file-size', values['max-file-size']),
    workers: workersOf(values.workers),
    shard: shardOf(values.shard),
    records: values.jsonl ? readRecordArguments(values, positionals, values.fix || values['unsafe-fixes'] ? 'fix' : 'check') : undefined,
  }
}
