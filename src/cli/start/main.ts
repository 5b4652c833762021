#!/usr/bin/env node
import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {compileForShortRuns} from '../engine.ts'
import {CodeCache, codeFolder} from './code-cache.ts'
import {purposeOf} from './purpose.ts'
import {loadScript} from './script.ts'

/** What the build makes of `command-line.ts`; a hash of its content is part of its name. */
const COMMAND_LINE = /^command-line-.*\.cjs$/

interface CommandLine {
  runCommandLine(): Promise<void>
}

compileForShortRuns()
const folder = join(__dirname, 'cli')
const name = readdirSync(folder).find((found) => COMMAND_LINE.test(found))!
const cache = process.env['COPYDESK_NO_CODE_CACHE'] ? undefined : new CodeCache(codeFolder(), `${name}-${purposeOf(process.argv.slice(2))}`)
const {runCommandLine} = loadScript<CommandLine>(join(folder, name), (specifier) => import(specifier), cache)
void runCommandLine()
