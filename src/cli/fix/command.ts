import {check} from '../check/command.ts'
import type {Command} from '../streams/streams.ts'

/** `copydesk fix …` is `copydesk --fix …`. */
export const fix: Command = (argv, streams) => check(['--fix', ...argv], streams)
