import {expect, test} from 'vitest'
import {lint} from '../../../src/index.ts'

/** Whether each fragment of a text is a warning: an accident, and not perhaps a matter of style. */
async function accidentsIn(
  text: string,
  format: 'text' | 'markdown' = 'text',
): Promise<[actual: string | undefined, isWarning: boolean][]> {
  const {messages} = await lint(text, {format})
  return messages.filter(({ruleId}) => ruleId === 'sentence-fragment').map(({actual, fatal}) => [actual, fatal === false])
}

test.each([
  [
    'Stable. Used in production at two breweries and a library. The interface will not change before May.',
    'Used in production at two breweries and a library.',
  ],
])('among lines without a verb it may be meant: %s', async (text, fragment) => {
  expect(await accidentsIn(text)).toEqual([[fragment, false]])
})

test('hours that a place keeps are no accident', async () => {
  expect(await accidentsIn('Closed on public holidays. Open late. There is a bell at the gate.')).toEqual([])
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

test('under a heading in capitals the first sentence is not judged, and the others may be meant', async () => {
  const text =
    'COPPER: After a strike at two mines. Prices rose for a third day. Because buyers in Asia had waited until the end of the month.'
  expect(await accidentsIn(text)).toEqual([['Because buyers in Asia had waited until the end of the month.', false]])
})

test('in a manual of entries, what names a thing under its heading and what goes on from it are no accidents', async () => {
  const entries = [
    '## Name\n\nThe name of the berth, as it stands in the register. Must be unique to the harbour.',
    '## Depth\n\nThe depth of the water at low tide, in metres. Can be left out.',
    '## Keeper\n\nThe keeper of the berth. Must live in the town.',
  ]
  const warnings = async (text: string): Promise<number> =>
    (await accidentsIn(text, 'markdown')).filter(([, isWarning]) => isWarning).length
  expect(await warnings(entries[0]!)).toBe(2)
  expect(await warnings(entries.join('\n\n'))).toBe(0)
})

test('what somebody says is not judged', async () => {
  expect(await accidentsIn('Anna Berg: We closed at nine. Because the boats had stopped running in the fog.')).toEqual([])
})

test.each([
  ['a clause that is the subject', 'The council met on Monday. That the boats had left before dawn surprised the men on the quay.'],
  ['a clause in front without its comma', 'The porter waited by the lift. Before he spoke he nodded to the guard.'],
  ['a place in front of its subject', 'The yard was dark and still. Behind the barn one small lamp burned.'],
  ['an order that a lexicon has as a noun, too', 'The town keeps its records in two rooms. For the older maps, head to the cellar.'],
  [
    'a clause that goes on without its comma',
    'The wharf is split into cells. By locking the doors between the cells nothing else will be able to leave.',
  ],
  [
    'an order after a purpose, with no comma',
    'The boat has a pump. To pair the pump with your phone just fire up the app and press the button near the hatch. It hums.',
  ],
  [
    'an order after another bare form',
    'The yard has a loom. To start create a row of small loops and knots using the long needle. It takes an hour.',
  ],
  [
    'an order after a condition, with no comma',
    'Records are kept in two rooms. If this is the case copy the card and put it in the tray. It is quick.',
  ],
  ['an order with a particle', 'All records are here. For the full story check out the blog of the yard. It was a cold winter.'],
  ['an order after a place', 'Old maps are frail. Where a fold was torn, specify a wide sleeve. It costs little.'],
  [
    'a main clause after “then”',
    'The scale has two ends. If the sum above results in a number that is within a tenth of a whole number then round the final sum to that number. It is exact.',
  ],
  ['“has” after a name', "The office is short of hands. For the last few weeks Anna's been on a mission abroad. She writes often."],
  [
    'a verb in *-s* before its object',
    'The lamp has two arms. Switching to the arm above or below switches all lamps to the next room. It hums.',
  ],
  [
    'a pronoun and its verb after “that”, which points',
    'The clock has two dials. To do that we need to open the case and see where the spring has gone to.',
  ],
  [
    'a clause that is the subject of a modal',
    'The yard sells two kinds of rope. Which kind you choose will depend on your boat and your needs.',
  ],
  [
    'a verb in *-s* after a figure',
    'The pump is loud. For the old motor type 3 causes some low noise between noon and dusk. It stops then.',
  ],
  [
    'a verb in *-s* before a gerund',
    'The tide decides how deep it is. Setting the depth of the dock to zero disables sounding. We think that crews should know it.',
  ],
  [
    'a verb in *-s* behind a quotation',
    'Loose rules are best. Setting the rule of the gate to "closed" disables passing by the gate at night. It opens at six.',
  ],
  [
    'a main clause behind a clause, its verb read as a plural',
    'The yard keeps two boats. When the pump starts its loud work the foreman records a drop in the level. It is small.',
  ],
  ['a list that opens like a verb', 'Sound carries far. Singing, applause, and laughter all count. The hall is old.'],
])('what may have its main verb is no warning: %s', async (_, text) => {
  expect((await accidentsIn(text)).filter(([, isWarning]) => isWarning)).toEqual([])
})
