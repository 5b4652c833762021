import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {Gold} from '../../evaluation/accuracy/gold.ts'
import {Report} from '../../evaluation/accuracy/report.ts'
import {misses} from '../../evaluation/accuracy/tasks/misses.ts'
import {standIn} from './stand-in.ts'

const CUT = 'Because the ferry was late.'

const TEXTS = [
  `The market opened without its fish. ${CUT}`,
  `Mr Roe: The market opened without its fish. ${CUT}`,
  `She wrote to them. “The market opened without its fish. ${CUT} Nobody was there.” They laughed.`,
]

const folder = mkdtempSync(join(tmpdir(), 'copydesk-misses-'))
afterAll(() => rmSync(folder, {recursive: true}))

test('a fragment that is missed is counted by what it did not pass, and one that is found is not counted', async () => {
  mkdirSync(join(folder, 'fragments'))
  const records = TEXTS.map((text) => {
    const start = text.indexOf(CUT)
    return JSON.stringify({text, sentences: [{start, end: start + CUT.length, expect: 'flag', conf: 'high'}]})
  })
  writeFileSync(join(folder, 'fragments', 'synthetic.jsonl'), records.join('\n'))
  const report = new Report(1)
  await misses(standIn, new Gold(folder), report)
  expect(Object.fromEntries(report.figures)).toEqual({'misses.paragraph opens with a label': 1, 'misses.quoted': 1})
  expect(report.cases.get('misses: quoted')).toEqual([CUT])
})
