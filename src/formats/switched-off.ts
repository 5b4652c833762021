import type {FrontMatter} from './reading.ts'

/** The line by which an author keeps a document from being checked, in YAML and in TOML. */
const LINE = /^(?:copydesk|"copydesk")[ \t]*[:=][ \t]*false[ \t]*(?:#.*)?\r?$/m

/** Whether front matter says `copydesk: false` at its top level. */
export function isSwitchedOff(source: string, {start, end, type}: FrontMatter): boolean {
  const text = source.slice(start, end)
  const table = type === 'toml' ? text.search(/^[ \t]*\[/m) : -1
  return LINE.test(table < 0 ? text : text.slice(0, table))
}
