import {parseArgs} from 'node:util'
import type {Selection} from './gold.ts'
import {type PeerName, peerNames} from './peers/index.ts'

/** What the caller asked for. */
export interface Arguments extends Selection {
  /** The folder of gold data; absent where no task asked for needs it. */
  readonly data?: string
  readonly tasks: readonly string[]
  /** How many wrong cases of each sort are shown. */
  readonly show: number
  readonly json: boolean
  /** A program that is scored in copydesk's place. */
  readonly peer?: PeerName
}

export const USAGE = 'Usage: npm run evaluate -- [--data DIR] [task…] [--files NAME,…] [--limit N] [--show N] [--json] [--peer NAME]'

function countOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d+$/.test(value)) throw new Error(`--${name} takes a whole number, not '${value}'.`)
  return Number(value)
}

function peerOf(name: string): PeerName {
  const peer = peerNames.find((known) => known === name)
  if (peer === undefined) throw new Error(`There is no peer '${name}'. The peers are: ${peerNames.join(', ')}.`)
  return peer
}

/**
 * Reads the command line. No task, or `all`, means every task.
 *
 * @param selfContained - tasks that need no folder of gold data
 * @throws {Error} with one line for the caller, on a task that does not exist, a folder that is not named, or an unknown option
 */
export function readArguments(args: readonly string[], known: readonly string[], selfContained: ReadonlySet<string>): Arguments {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      data: {type: 'string'},
      files: {type: 'string'},
      limit: {type: 'string'},
      show: {type: 'string'},
      json: {type: 'boolean'},
      peer: {type: 'string'},
    },
  })
  const asked = positionals.length === 0 || positionals.includes('all') ? known : positionals
  const unknown = asked.find((task) => !known.includes(task))
  if (unknown !== undefined) throw new Error(`There is no task '${unknown}'. The tasks are: ${known.join(', ')}, all.`)
  const needy = asked.find((task) => !selfContained.has(task))
  if (values.data === undefined && needy !== undefined)
    throw new Error(`The folder of gold data is missing, which '${needy}' reads. ${USAGE}`)
  const limit = countOf('limit', values.limit)
  return {
    tasks: asked,
    show: countOf('show', values.show) ?? 0,
    json: values.json ?? false,
    ...(values.peer !== undefined && {peer: peerOf(values.peer)}),
    files: values.files?.split(',') ?? [],
    ...(values.data !== undefined && {data: values.data}),
    ...(limit !== undefined && {limit}),
  }
}
