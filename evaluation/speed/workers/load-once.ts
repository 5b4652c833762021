/** Loads what an adapter loads to judge words, in a process that has loaded nothing yet, and tells what processor time that took in ms: `load-once.js ADAPTER`. */
import {writeSync} from 'node:fs'
import type {SpellerAdapter} from './speller.ts'

const {create, load = create} = (await import(process.argv[2] ?? '')) as SpellerAdapter
const before = process.cpuUsage()
await load()
const {user, system} = process.cpuUsage(before)
writeSync(2, `load=${(user + system) / 1000}\n`)
