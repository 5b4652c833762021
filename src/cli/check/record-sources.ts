import {createReadStream} from 'node:fs'
import {SettingsError} from '../../text/settings-error.ts'
import {findFiles} from '../files/find.ts'
import type {UnreadInput} from '../files/read.ts'
import {isFed} from '../standard-input.ts'
import type {Streams} from '../streams.ts'
import type {Arguments} from './arguments.ts'

/** How files of records end. */
const EXTENSIONS: readonly string[] = ['jsonl', 'ndjson']

const STDIN = '-'

/** Something that holds records. */
export interface RecordSource {
  /** The name of the file; of standard input, none. */
  readonly path?: string
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** Where the records of a run come from, and what of it cannot be read. */
export interface RecordSources {
  readonly sources: readonly RecordSource[]
  readonly problems: readonly UnreadInput[]
}

function requireFed({stdin}: Streams): void {
  if (isFed(stdin)) return
  throw new SettingsError('--jsonl reads records from a pipe, or from the files that are named after it; there are none')
}

/**
 * Where a run finds its records: in the files that are named, and in standard input where it is named as `-` or nothing is.
 *
 * @throws {SettingsError} where nothing is named and standard input is neither a pipe nor a file
 */
export async function recordSourcesOf(given: Arguments, streams: Streams): Promise<RecordSources> {
  const input: RecordSource = {bytes: streams.stdin.bytes}
  if (given.files.length === 0) {
    requireFed(streams)
    return {sources: [input], problems: []}
  }
  const patterns = given.files.filter((name) => name !== STDIN)
  const extensions = given.ext ? given.extensions : EXTENSIONS
  const {files, problems} = await findFiles({patterns, extensions, mustMatch: given['error-on-unmatched-pattern']})
  const named = files.map((path): RecordSource => ({path, bytes: () => createReadStream(path)}))
  return {sources: [...(given.files.includes(STDIN) ? [input] : []), ...named], problems}
}
