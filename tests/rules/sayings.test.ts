import {expect, test} from 'vitest'
import {KeptSayings, PackedSayings, type Saying} from '../../src/rules/sayings.ts'

const saying = (more: Partial<Saying>): Saying => ({
  reason: 'The word “naïve” is odd 🙂',
  note: 'Mend it.',
  expected: ['one', ''],
  fix: 'safe',
  confidence: 0.1 + 0.2,
  suggestions: undefined,
  link: undefined,
  ...more,
})

const sayings: readonly Saying[] = [
  saying({}),
  saying({
    fix: 'suggestion',
    expected: [],
    suggestions: [{title: 'Join “a” to “b”', edits: [{start: 70_000, end: 70_001, text: '\ud800'}]}],
  }),
  saying({link: '', note: '', suggestions: []}),
  saying({reason: `long ${'“'.repeat(70_000)}`}),
  ...Array.from({length: 3000}, (_, nth) => saying({note: `Note number ${nth % 1500}.`, reason: `Reason ${nth}`, confidence: nth / 3000})),
]

test.each([
  ['kept', new KeptSayings()],
  ['packed', new PackedSayings()],
])('sayings that are %s are as they were', (_, all) => {
  const numbers = sayings.map((one) => all.add(one))
  expect(numbers).toEqual([...sayings.keys()])
  for (const at of [0, 3, 3, 1, 2, sayings.length - 1, 1600, 0]) expect(all.at(at)).toEqual(sayings[at])
  expect(numbers.map((at) => all.at(at))).toEqual(sayings)
})

test('what is said twice is packed once', () => {
  const packed = new PackedSayings()
  const numbers = [saying({}), saying({confidence: 0.5}), saying({}), saying({note: 'Leave it.'}), saying({confidence: 0.5})].map((one) =>
    packed.add(one),
  )
  expect(numbers).toEqual([0, 1, 0, 2, 1])
})
