import {existsSync, readFileSync, writeSync} from 'node:fs'

const STATUS = '/proc/self/status'

/** The peak of the resident set in KiB. On Linux `maxRSS` may be that of the process that started this one, and the kernel's own record is not. */
function peak(): number {
  const recorded = existsSync(STATUS) && /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(STATUS, 'utf8'))
  return recorded ? Number(recorded[1]) : process.resourceUsage().maxRSS
}

/** The processor time of all threads in ms. */
function time(): number {
  const {user, system} = process.cpuUsage()
  return Math.round((user + system) / 1000)
}

process.on('exit', () => writeSync(2, `peak=${peak()}\ntime=${time()}\n`))
