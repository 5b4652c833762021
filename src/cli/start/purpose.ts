import {extname} from 'node:path'

/** What other code than that of a check a run needs, by its first argument. */
const COMMANDS: ReadonlySet<string> = new Set(['clean', 'explain', 'fix', 'help', 'init', 'words'])

/** The parser that files need, by their extensions; all others need that of plain text. */
const PARSERS: Readonly<Record<string, string>> = {
  '.htm': 'html',
  '.html': 'html',
  '.markdown': 'markdown',
  '.md': 'markdown',
  '.mdx': 'mdx',
}

/**
 * What a command line is for, as far as it says which code will run: the command and the format of the last file. Two runs with the same purpose compile much the
 * same functions. A wrong guess costs time, and nothing else.
 */
export function purposeOf(argv: readonly string[]): string {
  const [first = ''] = argv
  const command = COMMANDS.has(first) ? first : 'check'
  return `${command}-${PARSERS[extname(argv.at(-1) ?? '').toLowerCase()] ?? 'text'}`
}
