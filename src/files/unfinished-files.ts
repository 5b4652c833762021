import {rmSync} from 'node:fs'

const unfinished = new Set<string>()

/** The signals by which a user or a system ends a program. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function removeAll(signal: NodeJS.Signals): void {
  for (const path of unfinished) rmSync(path, {force: true})
  process.kill(process.pid, signal)
}

/** Remembers a file that is about to be written, to remove it should the program be ended before it is whole. */
export function noteUnfinished(path: string): void {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.once(signal, removeAll)
  unfinished.add(path)
}

/** Forgets a file that is whole, or gone. */
export function noteFinished(path: string): void {
  unfinished.delete(path)
  if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, removeAll)
}
