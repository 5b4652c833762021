import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {plainMessage} from '../../src/cli/check/plain-message.ts'
import {createTextChecker} from '../../src/linter/text-checker.ts'
import {rules} from '../../src/rules/index.ts'
import {wordRule} from './word-rule.ts'

const TEXT =
  '<!-- copydesk-disable-next-line typo -->\nThe recieved boat.\n\nThe recieved boat (it was late. He went to the the harbour, and an boat left. <!-- copydesk-disable lamp -->\n'

test('what is told of a text has the fields of the messages that lint gives', async () => {
  const checker = await createTextChecker({format: 'markdown'}, rules)
  await checker.prepare(TEXT)
  const told = checker.tell(new VFile(TEXT)).map(plainMessage)
  expect(told.map(({ruleId}) => ruleId)).toEqual(
    expect.arrayContaining(['typo', 'unbalanced-bracket', 'repeated-word', 'unknown-suppression']),
  )
  expect(told).toEqual(checker.lint(TEXT).messages.map(plainMessage))
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** The bytes of the heap that are in use when all garbage has gone. */
function used(): number {
  collect()
  return process.memoryUsage().heapUsed
}

test('a finding of a long text takes a few hundred bytes until it is reported', async () => {
  const checker = await createTextChecker({format: 'text'}, [wordRule('lamp-rule', 'lamp', {replacement: 'lantern'})], {from: 0})
  const file = new VFile('Nobody had seen the lamp that day.\n\n'.repeat(20_000))
  await checker.prepare(file)
  checker.tell(new VFile('A lamp.'))
  const before = used()
  const told = checker.tell(file)
  const each = (used() - before) / told.length
  expect(told).toHaveLength(20_000)
  // It took 211; the `VFileMessage` of each takes 574.
  expect(each).toBeLessThan(400)
})
