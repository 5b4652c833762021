import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {clean, fix, lint} from '../../../src/index.ts'
import {applyEdits} from '../../../src/text/edits.ts'
import {scratchFolder} from '../../harness/scratch-folder.ts'
import {runInProcess} from '../run-in-process.ts'

const cwd = scratchFolder()
mkdirSync(join(cwd, 'none'))

const page = readFileSync(new URL('../../../examples/broken-article.txt', import.meta.url), 'utf8')

/** Texts that each of the three has something to do with, with characters of two code units and both line ends. */
const texts = [
  page,
  page.replaceAll('\n', '\r\n'),
  '😀 They recieved  teh the letter , and an ferry.\n\nIt is cafÃ© time.',
  'Home\nNews\n3 min read\nThe ferry sailed at nine, and nobody was surprised.\nShare this\nLeave a Reply',
  '',
]

const run = (line: string, input: string) =>
  runInProcess(line.split(' '), {cwd, environment: {HOME: join(cwd, 'none')}, input: Buffer.from(input), kind: 'pipe'})

const recordsOf = (all: readonly string[]): string => all.map((text, id) => `${JSON.stringify({id, text})}\n`).join('')

async function answers(line: string) {
  const {stdout} = await run(line, recordsOf(texts))
  return stdout
    .trimEnd()
    .split('\n')
    .map((answer) => JSON.parse(answer))
}

const RECORDS = '--jsonl --field text --id id'

test('a check, a correction and a cleaning say of each record what the library says of its text', async () => {
  const [checked, fixed, cleaned] = [await answers(RECORDS), await answers(`fix ${RECORDS}`), await answers(`clean ${RECORDS}`)]
  for (const [index, text] of texts.entries()) {
    expect(checked[index].messages.map(({offset, ruleId}: {offset: number; ruleId: string}) => [ruleId, offset])).toEqual(
      (await lint(text)).messages.map(({ruleId, place}) => [ruleId, place.start.offset]),
    )
    expect(fixed[index].text).toBe(String(await fix(text)))
    expect(cleaned[index].text).toBe(String(await clean(text)))
  }
  for (const all of [checked, fixed, cleaned]) expect(all.at(-1)).toEqual({done: texts.length, failed: 0})
})

test.each(['fix', 'fix --unsafe-fixes', 'clean'])('the edits of %s make of each text what came of it', async (command) => {
  const all = await answers(`${command} ${RECORDS} --edits --counts`)
  for (const [index, text] of texts.entries()) expect(applyEdits(text, all[index].edits)).toBe(all[index].text)
  expect(all.some(({counts}) => counts && Object.keys(counts).length > 1)).toBe(true)
})

test('counts of corrections come to as many as there were', async () => {
  for (const [index, {counts}] of (await answers(`fix ${RECORDS} --counts`)).slice(0, -1).entries()) {
    const {data} = await fix(texts[index]!)
    expect({corrections: Object.values(counts as Record<string, number>).reduce((sum, one) => sum + one, 0)}).toEqual(data['copydesk'])
  }
})

test('where not everything could be read, no closing line says that it was', async () => {
  writeFileSync(join(cwd, 'whole.jsonl'), recordsOf(texts))
  writeFileSync(join(cwd, 'cut.jsonl.gz'), gzipSync(recordsOf(texts)).subarray(0, -12))
  const whole = await run('clean --jsonl --field text whole.jsonl', '')
  expect([whole.status, whole.stdout.endsWith('{"done":5,"failed":0}\n')]).toEqual([0, true])
  const cut = await run('clean --jsonl --field text --exit-zero whole.jsonl cut.jsonl.gz', '')
  expect([cut.status, cut.stdout.includes('"done"'), cut.stderr]).toEqual([2, false, 'copydesk: cut.jsonl.gz: unexpected end of file.\n'])
})

test('bytes that are no UTF-8 are a problem, and change nothing in silence', async () => {
  const input = Buffer.concat([Buffer.from('{"id": 1, "text": "caf'), Buffer.from([0xe9]), Buffer.from('"}\n')])
  const {stdout, status} = await runInProcess(['clean', '--jsonl', '--field', 'text'], {cwd, environment: {}, input, kind: 'pipe'})
  expect([stdout, status]).toEqual(['{"record":1,"problem":"the line is not UTF-8"}\n{"done":1,"failed":1}\n', 2])
})
