import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Lint} from '../../workers/adapter.ts'

/** This module runs from `.cache`, where the program is, too. */
const inCache = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

const ARGUMENTS = ['--config', inCache('../vale.ini'), '--no-global', '--output=JSON', '--ext=.txt']

/** Vale keeps nothing between texts: each is a process of its own. */
export async function create(): Promise<Lint> {
  return (text) => {
    const {status, stdout, stderr, error} = spawnSync(inCache('bin/vale'), ARGUMENTS, {encoding: 'utf8', input: text, maxBuffer: 2 ** 28})
    if (error) throw error
    if (status !== 0 && status !== 1) throw new Error(stderr || stdout)
    return Object.values(JSON.parse(stdout) as Record<string, readonly object[]>).flat().length
  }
}

/** Where the time of ended children stands in what Linux says of a process, in user mode and in the kernel, in steps of 10 ms. */
const [USER, SYSTEM, TICK] = [13, 14, 10]

export function programTime(): number {
  const text = readFileSync('/proc/self/stat', 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK
}
