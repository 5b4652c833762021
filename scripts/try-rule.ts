/** Prints what one rule finds in files, from the source, without a build: `npm run try:rule -- RULE FILES`. */
import {VFile} from 'vfile'
import {EXTENSIONS} from '../src/files/extensions.ts'
import {findFiles} from '../src/files/find-files.ts'
import {readInput, type UnreadInput} from '../src/files/read.ts'
import {createLinter, type Linter} from '../src/index.ts'
import {stylish} from '../src/reporters/index.ts'
import {rules} from '../src/rules/index.ts'
import {rejectUnknown} from '../src/text/settings-error.ts'

const ids = rules.map(({id}) => id)

/** A linter that has one rule alone, whatever a document says of it. */
const linterOf = (ruleId: string): Promise<Linter> =>
  createLinter({rules: Object.fromEntries(ids.map((id) => [id, id === ruleId ? 'warn' : 'off']))})

const NOTHING = {found: 0, words: 0}

/** Tells why a file is not read; the others are tried all the same. */
function tell({path, problem}: UnreadInput): typeof NOTHING {
  console.error(`${path}: ${problem}`)
  process.exitCode = 2
  return NOTHING
}

/** Prints the findings of one file, and gives how many there are and in how many words. */
async function tryOn(path: string, linter: Linter): Promise<{found: number; words: number}> {
  const input = await readInput(path)
  if ('problem' in input) return tell(input)
  const file = new VFile({path, value: input.text})
  const {messages} = (await linter.prepare(file)).lint(file)
  if (messages.length > 0) console.log(stylish([{path, messages, source: input.text}], {summary: false}).trimEnd())
  return {found: messages.length, words: input.text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0}
}

try {
  const [ruleId, ...patterns] = process.argv.slice(2)
  if (ruleId === undefined || patterns.length === 0)
    throw new Error('npm run try:rule takes a rule and files, folders or globs, as in: npm run try:rule -- typo docs')
  if (!ids.includes(ruleId)) rejectUnknown('rule', ruleId, ids)
  const {files, problems} = await findFiles({patterns, extensions: EXTENSIONS, mustMatch: true})
  for (const problem of problems) tell(problem)
  const linter = await linterOf(ruleId)
  const total = {found: 0, words: 0}
  for (const path of files) {
    const {found, words} = await tryOn(path, linter)
    total.found += found
    total.words += words
  }
  const rate = ((total.found / Math.max(1, total.words)) * 10_000).toFixed(1)
  console.log(`\n${ruleId}: ${total.found} in ${files.length} files, ${total.words} words: ${rate} per 10,000 words`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
