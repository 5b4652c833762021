import {expect, test} from 'vitest'
import {lint} from '../../../src/index.ts'

/** Whether each fragment of a text is a warning: an accident, and not perhaps a matter of style. */
async function accidentsIn(text: string): Promise<[actual: string | undefined, isWarning: boolean][]> {
  const {messages} = await lint(text)
  return messages.filter(({ruleId}) => ruleId === 'sentence-fragment').map(({actual, fatal}) => [actual, fatal === false])
}

test.each([
  [
    'Stable. Used in production at two breweries and a library. The interface will not change before May.',
    'Used in production at two breweries and a library.',
  ],
  ['Closed on public holidays. Open late. There is a bell at the gate.', 'Closed on public holidays.'],
])('among lines without a verb it may be meant: %s', async (text, fragment) => {
  expect(await accidentsIn(text)).toEqual([[fragment, false]])
})

test.each([
  [
    'The mill has changed hands again. Sold to a firm in Leeds that has promised to keep it open.',
    'Sold to a firm in Leeds that has promised to keep it open.',
  ],
  [
    'Built for 400 pupils and now holding twice as many. The school on Mill Road has classes in its corridors.',
    'Built for 400 pupils and now holding twice as many.',
  ],
])('beside a sentence it is an accident: %s', async (text, fragment) => {
  expect(await accidentsIn(text)).toEqual([[fragment, true]])
})
