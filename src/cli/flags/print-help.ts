import {rejectUnknown, SettingsError} from '../../text/settings-error.ts'
import type {Command} from '../streams/streams.ts'
import {help} from './help.ts'

/** The help of each command, loaded when it is asked for. */
const pages: Readonly<Record<string, () => Promise<string>>> = {
  clean: async () => (await import('../clean/clean-arguments.ts')).cleanHelp,
  daemon: async () => (await import('../daemon/command.ts')).daemonHelp,
  explain: async () => (await import('../rules/explain-rule.ts')).explainHelp,
  fix: async () => help,
  help: async () => help,
  init: async () => (await import('../config/init.ts')).initHelp,
  lsp: async () => (await import('../lsp.ts')).lspHelp,
  'new-rule': async () => (await import('../rules/new-rule.ts')).newRuleHelp,
  schema: async () => (await import('../config/print-schema.ts')).schemaHelp,
  test: async () => (await import('../rules/test-rules.ts')).testHelp,
  words: async () => (await import('../words/list-words.ts')).wordsHelp,
}

/** `copydesk help [command]`. */
export const printHelp: Command = async ([command, ...rest], streams) => {
  if (rest.length > 0) throw new SettingsError(`"copydesk help" takes one command: ${Object.keys(pages).join(', ')}`)
  const isFlag = command === '--help' || command === '-h'
  if (command !== undefined && !isFlag && !Object.hasOwn(pages, command)) rejectUnknown('command', command, Object.keys(pages))
  await streams.out(command === undefined || isFlag ? help : await pages[command]!())
  return 0
}
