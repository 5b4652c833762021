import {type ParseArgsConfig, parseArgs} from 'node:util'
import {rejectUnknown, SettingsError} from '../../text/settings-error.ts'

type Flags = NonNullable<ParseArgsConfig['options']>

function rejectUnknownFlags(argv: readonly string[], flags: Flags): void {
  const names = Object.keys(flags).map((name) => `--${name}`)
  for (const argument of argv) {
    if (argument === '--') return
    const name = argument.replace(/=.*/s, '').replace(/^--no-/, '--')
    if (name.startsWith('--') && !names.includes(name)) rejectUnknown('flag', name, names)
  }
}

/**
 * Reads the flags of one command; `used` are the names of those that were given.
 *
 * @throws {SettingsError} on a flag that it does not have, naming the nearest right one, or on a value that a flag does not take
 */
export function readOwnFlags<const Own extends Flags>(argv: readonly string[], flags: Own) {
  rejectUnknownFlags(argv, flags)
  return parsedFlags(argv, flags)
}

/**
 * Reads arguments by flags; `used` are the names of those that were given.
 *
 * @throws {SettingsError} in our words what `parseArgs` says of a flag without its value, or with one too many
 */
export function parsedFlags<const Own extends Flags>(argv: readonly string[], flags: Own) {
  try {
    const parsed = parseArgs({args: [...argv], options: flags, allowPositionals: true, allowNegative: true, tokens: true})
    return {...parsed, used: new Set(parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : [])))}
  } catch (error) {
    throw new SettingsError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
}
