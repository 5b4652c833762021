import {expect, test} from 'vitest'
import {isCodeLike} from '../../src/analysis/code-like.ts'
import {Paragraph} from '../../src/analysis/paragraph.ts'

const isCode = (text: string) => isCodeLike(new Paragraph({kind: 'paragraph', text, opaque: []}, {}))

test.each(['keep boat => boat.isWhite && !boat.isSold', 'lamp->light(oil) == max_oil;', 'énÉgé = x', '3rd = 4th', 'put $ (lines log)'])(
  '%s is code',
  (text) => {
    expect(isCode(text)).toBe(true)
  },
)

test.each([
  'The boat (a white one) was sold; nobody knew why.',
  'Set max_oil before the lamp is lit, and look at the gauge once an hour.',
  'iPhone users know: 3rd lamps & 4th lamps burn.',
  'Über den Fluss fährt ein Boot.',
  '',
])('%s is prose', (text) => {
  expect(isCode(text)).toBe(false)
})
