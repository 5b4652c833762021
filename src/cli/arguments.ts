import {parseArgs} from 'node:util'
import {rejectUnknown, SettingsError} from '../text/settings-error.ts'

/** The formats that `--format` takes. */
export const outputFormats = ['stylish', 'json'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** What the command line asks for. */
export interface Arguments {
  /** Files to check, `-` for standard input. */
  readonly files: readonly string[]
  readonly format: OutputFormat
  /** Print findings only: no summary. */
  readonly quiet: boolean
  /** More warnings than this fail the run. */
  readonly maxWarnings: number
  /** The name under which standard input is reported. */
  readonly stdinFilepath: string | undefined
  readonly color: boolean | undefined
  readonly help: boolean
  readonly version: boolean
}

const flags = {
  format: {type: 'string', short: 'f', default: 'stylish'},
  quiet: {type: 'boolean', short: 'q', default: false},
  'max-warnings': {type: 'string', default: '0'},
  'stdin-filepath': {type: 'string'},
  color: {type: 'boolean'},
  help: {type: 'boolean', short: 'h', default: false},
  version: {type: 'boolean', short: 'v', default: false},
} as const

const names = Object.keys(flags).map((name) => `--${name}`)
const shorts = Object.values(flags).flatMap((flag) => ('short' in flag ? [`-${flag.short}`] : []))

function rejectUnknownFlags(argv: readonly string[]): void {
  const end = argv.indexOf('--')
  for (const argument of end < 0 ? argv : argv.slice(0, end)) {
    const name = argument.replace(/=.*/s, '')
    if (name.startsWith('--') && !names.includes(name.replace(/^--no-/, '--'))) rejectUnknown('flag', name, names)
    if (/^-[^-]/.test(name) && !shorts.includes(name.slice(0, 2))) rejectUnknown('flag', name, [...shorts, ...names])
  }
}

function formatOf(given: string): OutputFormat {
  return outputFormats.find((format) => format === given) ?? rejectUnknown('format', given, outputFormats)
}

function countOf(given: string): number {
  if (!/^\d+$/.test(given)) throw new SettingsError(`--max-warnings takes a whole number from 0 up, not "${given}"`)
  return Number(given)
}

/** In our words what `parseArgs` says of a flag without its value, or with one too many. */
const plainly = (error: unknown): SettingsError =>
  new SettingsError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))

function parse(argv: readonly string[]) {
  try {
    return parseArgs({args: [...argv], options: flags, allowPositionals: true, allowNegative: true})
  } catch (error) {
    throw plainly(error)
  }
}

/**
 * Reads the command line.
 *
 * @param argv - the arguments behind the program's name
 * @throws {SettingsError} on an unknown flag, naming the nearest right one, or on a value that its flag does not take
 */
export function readArguments(argv: readonly string[]): Arguments {
  rejectUnknownFlags(argv)
  const {values, positionals} = parse(argv)
  return {
    files: positionals,
    format: formatOf(values.format),
    quiet: values.quiet,
    maxWarnings: countOf(values['max-warnings']),
    stdinFilepath: values['stdin-filepath'],
    color: values.color,
    help: values.help,
    version: values.version,
  }
}
