import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {runInProcess} from './run-in-process.ts'

const TEXT = 'They left the the ferry (by the church.\n'
const RULES = 'rules: {repeated-word: error, unbalanced-bracket: error}\n'

/** What a run whose output nobody reads leaves: its status, its folder, and what became of the second of two texts. */
async function unread(...argv: readonly string[]) {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'texts'))
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, 'texts', name), TEXT)
  writeFileSync(join(folder, 'records.jsonl'), `${JSON.stringify({text: TEXT})}\n`.repeat(2))
  writeFileSync(join(folder, 'copydesk.config.yaml'), RULES)
  const surroundings = {cwd: folder, environment: {NO_COLOR: '1'}, input: new Uint8Array(), kind: 'none', isUnread: true} as const
  const {status, stdout} = await runInProcess(argv, surroundings)
  const made = readdirSync(folder).filter((name) => !['copydesk.config.yaml', 'records.jsonl', 'texts'].includes(name))
  return {status, stdout, made, second: readFileSync(join(folder, 'texts/b.txt'), 'utf8')}
}

test('a run that only reports ends with 2 where nobody reads its report', async () => {
  expect(await unread('texts')).toMatchObject({status: 2, made: [], second: TEXT})
  expect(await unread('--jsonl', '--field', 'text', 'records.jsonl')).toMatchObject({status: 2, stdout: ''})
})

test('a run that leaves something else goes on to its end', async () => {
  expect(await unread('fix', 'texts')).toMatchObject({status: 1, second: TEXT.replace('the the', 'the')})
  expect(await unread('-f', 'json', '-o', 'a.json', 'texts')).toMatchObject({status: 1, made: ['a.json']})
  expect(await unread('-f', 'json', '-o', 'a.json', '-f', 'unix', 'texts')).toMatchObject({status: 1, made: ['a.json']})
  expect(await unread('--cache', '--cache-location', 'kept.tsv', 'texts')).toMatchObject({status: 1, made: ['kept.tsv']})
  expect(await unread('--baseline', 'known.json', '--update-baseline', 'texts')).toMatchObject({status: 0, made: ['known.json']})
})
