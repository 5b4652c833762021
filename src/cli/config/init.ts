import {closeSync, existsSync, openSync, rmSync, writeFileSync} from 'node:fs'
import {extname, relative} from 'node:path'
import {EXTENSIONS} from '../../files/extensions.ts'
import {findFiles} from '../../files/find-files.ts'
import {reasonNotWritten} from '../../files/not-written.ts'
import {counted} from '../../reporters/counted.ts'
import {rules} from '../../rules/index.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {readOwnFlags} from '../flags/own-flags.ts'
import type {Command} from '../streams/streams.ts'

const NAME = 'copydesk.config.jsonc'

/** What `copydesk init --help` prints. */
export const initHelp = `Usage: copydesk init

Writes ${NAME}, with comments, into this folder after a look at what it holds. A configuration that is there is never overwritten.
`

const SCHEMA = './node_modules/copydesk/dist/schema.json'

/** What the folder holds, in words: `12 .md, 3 .txt`. */
function inventory(files: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const path of files) counts.set(extname(path), (counts.get(extname(path)) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([end, count]) => `${count} ${end}`)
    .join(', ')
}

/** The folder that holds most of the files, if they are not spread over several. */
function mainFolder(files: readonly string[]): string {
  const tops = new Map<string, number>()
  for (const path of files) if (path.includes('/')) tops.set(path.split('/')[0] ?? '', (tops.get(path.split('/')[0] ?? '') ?? 0) + 1)
  const [top, count] = [...tops].sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
  return count * 2 > files.length ? `${top}/` : '.'
}

const ruleLines = (): string =>
  rules.map(({id, description, severity}) => `    // ${description}\n    // "${id}": "${severity}"`).join(',\n')

function configuration(files: readonly string[]): string {
  const schema = existsSync(SCHEMA) ? `  "$schema": "${SCHEMA}",\n\n` : ''
  const found =
    files.length > 0 ? `This folder has ${counted(files.length, 'text')}: ${inventory(files)}.` : 'This folder has no texts yet.'
  return `{
${schema}  // ${found} Check them with: copydesk ${mainFolder(files)}

  // Words that are right here although no dictionary has them: names, terms of the house.
  "words": [],

  // Each rule is "off", "info", "warn" or "error", or ["warn", {…}] with options; "copydesk explain RULE" tells more.
  // These are their own severities. Warnings fail a run as errors do, unless --max-warnings allows some; an info never does.
  "rules": {
${ruleLines()}
  }

  // Settings for some files only:
  // "overrides": [{"files": ["drafts/**"], "rules": {"${rules[0]?.id}": "info"}}]
}
`
}

/** Writes the file whole, or leaves none. */
function write(text: string): void {
  let file: number | undefined
  try {
    file = openSync(NAME, 'wx')
    writeFileSync(file, text)
  } catch (error) {
    if (file !== undefined) rmSync(NAME, {force: true})
    throw new SettingsError(`${NAME}: ${reasonNotWritten(error)}`)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** Writes a commented configuration for the folder, after a look at what it holds. One that is there is never overwritten. */
export const init: Command = async (argv, streams) => {
  const {values, positionals} = readOwnFlags(argv, {help: {type: 'boolean', short: 'h', default: false}})
  if (values.help) {
    await streams.out(initHelp)
    return 0
  }
  if (positionals.length > 0) throw new SettingsError(`"copydesk init" takes no arguments; it writes ${NAME} into this folder`)
  const {configFinder} = await import('../../config/find-config.ts')
  const present = configFinder()(process.cwd())
  if (present !== undefined && !relative(process.cwd(), present).includes('..'))
    throw new SettingsError(`There is a configuration already: ${relative(process.cwd(), present)}`)
  const {files} = await findFiles({patterns: ['.'], extensions: EXTENSIONS, mustMatch: false})
  write(configuration(files))
  await streams.out(`Wrote ${NAME}. Now check with: copydesk ${mainFolder(files)}\n`)
  return 0
}
