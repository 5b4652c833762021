import {expect, test} from 'vitest'
import {readMarked} from '../../src/testing/passages.ts'
import {checkMarked} from './check-marked.ts'

const block = (...lines: string[]) => ['```text', ...lines, '```'].join('\n')
const fine = block('The boat left.', 'The boot leffft.', '         ^^^^^^ typo')

test('a file that is as marked has no problems', async () => {
  expect(await checkMarked(fine, {ruleId: 'typo'})).toEqual([])
})

test('carets that nothing matches are refused', async () => {
  const problems = await checkMarked(`${fine}\n${block('All is well.', '^^^ typo')}`, {ruleId: 'typo'})
  expect(problems).toEqual(['line 8: typo at “All” is marked but not found'])
})

test('findings without carets are refused', async () => {
  const problems = await checkMarked(`${fine}\n${block('The shipp left.')}`, {ruleId: 'typo'})
  expect(problems).toEqual(['line 7: typo at “shipp” is found but not marked'])
})

test('a wrong correction is refused', async () => {
  const problems = await checkMarked(block('Quiet.', 'I recieve it.', '  ^^^^^^^ typo -> deceive'), {ruleId: 'typo'})
  expect(problems).toEqual(['line 4: typo at “recieve”: the first correction is "receive", not "deceive"'])
})

test('files without silent passages, without marks, or with a passage twice are refused', async () => {
  expect(await checkMarked(block('The shipp left.', '    ^^^^^ typo'), {ruleId: 'typo'})).toEqual(['line 2: there is no silent passage'])
  expect(await checkMarked(block('The ship left.'), {ruleId: 'typo'})).toEqual(['line 2: there is no marked passage'])
  expect(await checkMarked(`${fine}\n${block('The boat left.')}`, {ruleId: 'typo'})).toEqual(['line 7: this passage stands here twice'])
})

test('columns count code points, offsets UTF-16', () => {
  const [passage] = readMarked(block('🚢🚢 leffft 🚢', '   ^^^^^^ typo -> left'))
  expect(passage?.marks).toMatchObject([{start: 5, end: 11, ruleId: 'typo', replacement: 'left'}])
})

test('a document block is one passage, and options last to the next heading', () => {
  const markdown = [
    '```json',
    '{"a": 1}',
    '```',
    '```text document',
    'One.',
    '',
    'Twoo.',
    '^^^^ typo',
    '```',
    '# Next',
    block('Three.'),
  ].join('\n')
  expect(readMarked(markdown)).toMatchObject([
    {text: 'One.\n\nTwoo.', options: {a: 1}, marks: [{start: 6, end: 10}]},
    {text: 'Three.', options: {}},
  ])
})
