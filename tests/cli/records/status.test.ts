import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {scratchFolder} from '../../harness/scratch-folder.ts'
import {runInProcess} from '../run-in-process.ts'

const folder = scratchFolder()

/** What comes of records: the status, and of each answer what it holds but for the details of findings. */
async function answered(severity: string, lines: readonly string[], ...argv: readonly string[]) {
  writeFileSync(join(folder, 'copydesk.config.yaml'), `rules: {repeated-word: ${severity}}\n`)
  const input = Buffer.from(lines.join('\n'))
  const {status, stdout} = await runInProcess(['--jsonl', '--field', 'text', ...argv], {cwd: folder, environment: {}, input, kind: 'pipe'})
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const failed = answers.filter(({problem}) => problem !== undefined).length
  expect(answers.pop()).toEqual({done: answers.length, failed})
  return {status, answers: answers.map(({messages, ...rest}) => ({...rest, ...(messages && {found: messages.length})}))}
}

const TEXT = 'They left the the ferry.'
const record = (text: unknown, more: object = {}) => JSON.stringify({...more, text})

test.each([
  ['info', 0],
  ['warn', 1],
  ['error', 1],
])('findings of the severity %s end a run over records with %i', async (severity, status) => {
  expect(await answered(severity, [record(TEXT)])).toEqual({status, answers: [{record: 1, found: 1}]})
  expect(await answered(severity, [record('They left.')])).toEqual({status: 0, answers: [{record: 1, found: 0}]})
})

test('warnings fail a run where there are more than allowed, and nothing does where that is wanted', async () => {
  const two = [record(TEXT), record(TEXT)]
  expect(await answered('warn', two, '--max-warnings', '1')).toMatchObject({status: 1})
  expect(await answered('warn', two, '--max-warnings', '2')).toMatchObject({status: 0})
  expect(await answered('error', two, '--max-warnings', '2')).toMatchObject({status: 1})
  expect(await answered('error', two, '--exit-zero')).toMatchObject({status: 0})
})

test('a record that is to be corrected is answered with its text', async () => {
  expect(await answered('error', [record(TEXT)], '--fix')).toEqual({
    status: 0,
    answers: [{record: 1, text: 'They left the ferry.', found: 0}],
  })
})

test('each part of a run answers its own lines, blank ones counted and not answered', async () => {
  const lines = [record('A.', {id: 'a'}), '', record('B.', {id: 'b'}), ' \t', record('C.', {id: 'c'})]
  const ids = async (shard: string) =>
    (await answered('warn', lines, '--id', 'id', '--shard', shard)).answers.map(({id, record: at}) => [id, at])
  expect([await ids('1/2'), await ids('2/2'), await ids('2/3')]).toEqual([
    [
      ['a', 1],
      ['b', 3],
      ['c', 5],
    ],
    [],
    [['c', 5]],
  ])
})

test('a line that is no record is answered with what is wrong with it, and the run ends with 2', async () => {
  const {status, answers} = await answered('warn', ['{', '[]', '{}', record(3), record('A.')])
  expect(status).toBe(2)
  expect(answers).toEqual([
    ...[1, 2, 3, 4].map((at) => ({record: at, problem: expect.stringMatching(/^(?!internal)./)})),
    {record: 5, found: 0},
  ])
})
