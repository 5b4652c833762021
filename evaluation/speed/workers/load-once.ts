/** Loads what an adapter loads, in a process that has loaded nothing yet, and tells what processor time that took in ms: `load-once.js ADAPTER`. */
import {writeSync} from 'node:fs'

const {create} = (await import(process.argv[2] ?? '')) as {create(): Promise<unknown>}
const before = process.cpuUsage()
await create()
const {user, system} = process.cpuUsage(before)
writeSync(2, `load=${(user + system) / 1000}\n`)
