import {writeSync} from 'node:fs'

/** Loaded before a program: says at its end, on standard error, how much memory it had at its peak, in KiB. */
process.on('exit', () => writeSync(2, `maxRSS=${process.resourceUsage().maxRSS}\n`))
