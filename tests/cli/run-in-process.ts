import {runProgram} from '../../src/cli/program.ts'
import type {InputKind} from '../../src/cli/streams/standard-input.ts'
import type {Streams} from '../../src/cli/streams/streams.ts'

/** What a run is given. */
export interface Surroundings {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  readonly input: Uint8Array
  readonly kind: InputKind
  /** Default: none, as where output goes into a pipe. */
  readonly width?: number
  /** Whether colours are wanted where the command line does not say. Default: false. */
  readonly color?: boolean
  /** Is told what the run writes, as it does. */
  readonly heard?: (text: string) => void
  /** Whether nobody reads what it writes to standard output. Default: false. */
  readonly isUnread?: boolean
}

/** What a run leaves. */
export interface Ran {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

async function withSurroundings<Result>({cwd, environment}: Surroundings, run: () => Promise<Result>): Promise<Result> {
  const before = {cwd: process.cwd(), environment: process.env}
  process.chdir(cwd)
  process.env = {...environment}
  try {
    return await run()
  } finally {
    process.chdir(before.cwd)
    process.env = before.environment
  }
}

/** Runs a command line in this process, as the program would run it whose output goes into pipes. */
export async function runInProcess(argv: readonly string[], surroundings: Surroundings): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const streams: Streams = {
    stdin: {kind: () => surroundings.kind, bytes: () => once(surroundings.input)},
    out: async (text) => {
      stdout += text
      surroundings.heard?.(text)
    },
    isGone: () => surroundings.isUnread ?? false,
    error: (text) => {
      stderr += text
      surroundings.heard?.(text)
    },
    color: surroundings.color ?? false,
    width: surroundings.width,
    isWatched: false,
  }
  const status = await withSurroundings(surroundings, () => runProgram(argv, streams))
  return {status, stdout, stderr}
}
