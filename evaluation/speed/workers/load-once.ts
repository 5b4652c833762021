/** Loads what an adapter loads, in a process that has loaded nothing yet, and tells what that took in ms: `load-once.js ADAPTER`. */
import {writeSync} from 'node:fs'

const {create} = (await import(process.argv[2] ?? '')) as {create(): Promise<unknown>}
const start = performance.now()
await create()
writeSync(2, `load=${performance.now() - start}\n`)
