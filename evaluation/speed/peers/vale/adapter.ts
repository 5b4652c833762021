import {spawnSync} from 'node:child_process'
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
