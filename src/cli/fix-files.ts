import {check} from './check.ts'
import type {Command} from './streams.ts'

/** `copydesk fix …` is `copydesk --fix …`. */
export const fix: Command = (argv, streams) => check(['--fix', ...argv], streams)
