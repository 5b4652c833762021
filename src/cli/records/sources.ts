import {statSync} from 'node:fs'
import {findFiles} from '../../files/find-files.ts'
import type {UnreadInput} from '../../files/read.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {isFed} from '../streams/standard-input.ts'
import type {Streams} from '../streams/streams.ts'
import type {RecordArguments} from './record-arguments.ts'
import {type UnpackedReading, unpacked} from './unpacked.ts'

/** How files of records end. */
const EXTENSIONS: readonly string[] = ['jsonl', 'ndjson'].flatMap((end) => [end, `${end}.gz`, `${end}.zst`])

const STDIN = '-'

/** Something that holds records. */
export interface RecordSource {
  /** The name of the file; of standard input, none. */
  readonly path?: string
  /** The size of the file, packed as it is; `undefined` where nobody knows. Unit: bytes. */
  readonly size: number | undefined
  readonly open: () => UnpackedReading
}

/** Where the records of a run come from, and what of it cannot be read. */
interface RecordSources {
  readonly sources: readonly RecordSource[]
  readonly problems: readonly UnreadInput[]
}

function requireFed({stdin}: Streams): void {
  if (isFed(stdin)) return
  throw new SettingsError('--jsonl reads records from a pipe, or from the files that are named after it; there are none')
}

/** Standard input, with what has been read of it counted. */
function openInput({stdin}: Streams): UnpackedReading {
  let read = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stdin.bytes()) {
      read += chunk.length
      yield chunk
    }
  }
  return {bytes: counted(), read: () => read}
}

const fileSource = (path: string): RecordSource => ({
  path,
  size: statSync(path, {throwIfNoEntry: false})?.size,
  open: () => unpacked(path),
})

/**
 * Where a run finds its records: in the files that are named, and in standard input where it is named as `-` or nothing is.
 *
 * @throws {SettingsError} where nothing is named and standard input is neither a pipe nor a file
 */
export async function recordSourcesOf(
  {files: names, extensions = EXTENSIONS, mustMatch}: RecordArguments,
  streams: Streams,
): Promise<RecordSources> {
  const input: RecordSource = {size: undefined, open: () => openInput(streams)}
  if (names.length === 0) {
    requireFed(streams)
    return {sources: [input], problems: []}
  }
  const patterns = names.filter((name) => name !== STDIN)
  const {files, problems} = await findFiles({patterns, extensions, mustMatch})
  return {sources: [...(names.includes(STDIN) ? [input] : []), ...files.map(fileSource)], problems}
}
