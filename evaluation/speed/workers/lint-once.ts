import {readFileSync} from 'node:fs'
import type {Adapter} from './adapter.ts'

/** A whole process for one file, as a command line would be: `lint-once.js ADAPTER FILE`. */
const [, , adapter = '', file = ''] = process.argv
const {create} = (await import(adapter)) as Adapter
const lint = await create()
process.stdout.write(`${await lint(readFileSync(file, 'utf8'))}\n`)
process.exit()
