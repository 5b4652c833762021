#!/usr/bin/env node
import {readdirSync} from 'node:fs'
import process from 'node:process'
import {isForDaemon} from './purpose.ts'

/** What the build makes of `command-line.ts`; a hash of its content is part of its name. */
const COMMAND_LINE = /^command-line-.*\.cjs$/

const folder = `${__dirname}/cli`
const name = readdirSync(folder).find((found) => COMMAND_LINE.test(found))!

/** By the daemon, if one is there and has time. Gives whether it was. */
async function runThere(argv: readonly string[]): Promise<boolean> {
  const {runByDaemon} = await import('../daemon/daemon-client.ts')
  return runByDaemon(`${folder}/${name}`, argv, __filename)
}

/** What is needed is loaded when it is: a client of the daemon starts in little more time than Node. */
async function run(argv: readonly string[]): Promise<void> {
  if (isForDaemon(argv) && (await runThere(argv))) return
  const {runHere} = await import('./here.ts')
  await runHere(folder, name, argv)
}

void run(process.argv.slice(2))
