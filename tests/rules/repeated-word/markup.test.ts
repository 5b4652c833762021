import {expect, test} from 'vitest'
import {lint} from '../../../src/index.ts'

/** What the rule reports in an HTML paragraph. */
async function found(paragraph: string): Promise<(string | undefined)[]> {
  const {messages} = await lint(`<p>${paragraph}</p>`, {format: 'html'})
  return messages.filter(({ruleId}) => ruleId === 'repeated-word').map(({actual}) => actual as string | undefined)
}

test('two words in elements of their own are a label and its hidden text', async () => {
  expect(await found('<a href="#"><span>share</span></a> <span class="hidden"><a href="#">share</a></span> the page')).toEqual([])
})

test('a word that is stressed before its like is a joke', async () => {
  expect(await found('She kept it in her <i>emergency</i> emergency fund.')).toEqual([])
})

test('a word that is repeated where a link begins is a mistake', async () => {
  expect(await found('She kept it in the <a href="#">the fund</a> of the town.')).toEqual(['the <a href="#">the'])
})
