import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {outcomesOf} from '../../src/cli/check/outcomes.ts'
import {Pool} from '../../src/cli/check/pool.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

/** A worker that answers with the text, dies of "die", leaves at "leave" without a word, and takes longer for longer texts. */
const WORKER = `
import {parentPort} from 'node:worker_threads'
parentPort.on('message', async (tasks) => {
  const answers = []
  for (const {text} of tasks) {
    if (text === 'die') await new Promise(() => setTimeout(() => { throw new Error('nobody catches this') }))
    if (text === 'leave') process.exit(3)
    if (text === 'throw') throw new Error('out of order')
    await new Promise((done) => setTimeout(done, text.length))
    answers.push(text === 'fail' ? {failure: 'no luck'} : {messages: [{reason: text}]})
  }
  parentPort.postMessage(answers)
})`

const filename = join(scratchFolder(), 'worker.mjs')
writeFileSync(filename, WORKER)
const pool = new Pool(2, pathToFileURL(filename))
afterAll(() => pool.close())

async function run(texts: readonly string[]) {
  const outcomes = outcomesOf(
    texts.map((_, index) => String(index)),
    {
      read: async (path) => ({path, text: texts[Number(path)] ?? ''}),
      settingsFor: async () => ({}),
      check: async (path, text, settings) => ({messages: await pool.check(path, text, settings), source: text}),
      ahead: Pool.ahead(2),
    },
  )
  const said: string[] = []
  for await (const outcome of outcomes) said.push('problem' in outcome ? outcome.problem : (outcome.messages[0]?.reason ?? ''))
  return said
}

test('results come in the order of the files, however long each takes', async () => {
  const texts = Array.from({length: 60}, (_, index) => 'x'.repeat(1 + ((index * 7) % 13)))
  expect(await run(texts)).toEqual(texts)
})

test('a worker that dies takes with it only the file that it died of', async () => {
  const said = await run(['a', 'b', 'die', 'c', 'fail', 'd', 'throw', 'e'])
  expect(said.map((text) => text.replace(/\(.*\)/s, '(…)'))).toEqual([
    'a',
    'b',
    'internal error, please report it: the worker that checked this file died (…)',
    'c',
    'internal error, please report it: no luck',
    'd',
    'internal error, please report it: the worker that checked this file died (…)',
    'e',
  ])
})

test('a worker that ends without a word takes with it only the file that it had, whichever it was', async () => {
  const said = await run(['a', 'leave', 'b', 'c', 'd', 'e', 'f', 'g', 'leave', 'h', 'leave'])
  const lost = 'internal error, please report it: the worker that checked this file died (it ended with exit code 3)'
  expect(said).toEqual(['a', lost, 'b', 'c', 'd', 'e', 'f', 'g', lost, 'h', lost])
})

test('a pool that was closed starts nothing more', async () => {
  const closed = new Pool(1, pathToFileURL(filename))
  let isAnswered = false
  void closed.check('a', 'a', {}).then(() => {
    isAnswered = true
  })
  await closed.close()
  await new Promise((done) => setTimeout(done, 100))
  expect(isAnswered).toBe(false)
})
