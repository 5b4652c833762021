import {SettingsError} from '../text/settings-error.ts'
import {readOwnFlags} from './flags/own-flags.ts'
import {prepareForLongRun} from './start/engine.ts'
import type {Command} from './streams/streams.ts'

/** The flags of `copydesk lsp`, as `parseArgs` takes them; clients add the number of their process by themselves. */
const lspFlags = {
  stdio: {type: 'boolean', default: false},
  clientProcessId: {type: 'string'},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** What `copydesk lsp --help` prints. */
export const lspHelp = `Usage: copydesk lsp --stdio

Checks documents in an editor, which starts it and speaks to it by the Language Server Protocol. docs/editors.md says how, editor by editor.

      --stdio                   read messages from standard input, and write them to standard output
  -h, --help                    print this

What an editor can set under "copydesk": enable, run (onType, onSave, onCommand), delay, fixOnSave, severity, config, defaults;
copydesk/editor-settings.schema.json describes them. How a text is checked is a matter of the configuration of its folder.
`

/** The built server, which no other command pays for. */
const SERVER = new URL('../server.js', import.meta.url)

interface Server {
  serve(): Promise<void>
}

/** `copydesk lsp`: serves an editor until it says good-bye, which ends the process. */
export const lsp: Command = async (argv, streams) => {
  const {values, positionals} = readOwnFlags(argv, lspFlags)
  if (values.help) {
    await streams.out(lspHelp)
    return 0
  }
  if (positionals.length > 0) throw new SettingsError('"copydesk lsp" takes no files; the editor tells it what is open')
  if (!values.stdio) throw new SettingsError('"copydesk lsp" is started by an editor, and needs --stdio: see copydesk lsp --help')
  prepareForLongRun()
  const {serve} = (await import(SERVER.href)) as Server
  await serve()
  return new Promise(() => undefined)
}
