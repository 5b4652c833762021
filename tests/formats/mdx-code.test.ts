import {expect, test} from 'vitest'
import {MdxCode} from '../../src/formats/mdx-code.ts'

/** After which lines of a text code is open. */
function openAfter(text: string): boolean[] {
  const code = new MdxCode()
  return text.split('\n').map((line) => {
    code.read(line)
    return code.isOpen
  })
}

const isOpenAtEnd = (text: string): boolean => openAfter(text).at(-1)!

test.each([
  ['an expression', 'One.\n\n{[\n\n1,\n\n2].map((a) => a)}\n\nTwo.', [false, false, true, true, true, true, false, false, false]],
  ['exports, which end at an empty line', 'export const a = 1\nexport const b = 2\n\nTwo.', [true, true, false, false]],
  [
    'exports with empty lines between brackets',
    'export const a = [\n\n1,\n\n2,\n]\n\nTwo.',
    [true, true, true, true, true, true, false, false],
  ],
  ['exports of calls', 'export default f(\n\n1)\n\nTwo.', [true, true, true, false, false]],
  ['a template', 'export const a = `\n\n# b }\n\n`\n\nTwo.', [true, true, true, true, true, false, false]],
  ['imports', "import {\n  a,\n\n  b\n} from 'c'\n\nTwo.", [true, true, true, true, true, false, false]],
  ['a comment', '{/* a\n\nb */}\n\nTwo.', [true, true, false, false, false]],
])('%s', (_, text, isOpen) => {
  expect(openAfter(text)).toEqual(isOpen)
})

test.each([
  'an escaped \\{ brace',
  'code with a `{` brace',
  'a closing } brace',
  '{a} and {b}',
  '{{a: 1}}',
  '{"{"} and {\'{\'}',
  '{"\\"{"}',
  '{`{`}',
  '{`\\`{`}',
  'exported, and imports from Norway',
  'He exports {fish}',
  'export of fish\n',
  '(a [b',
  '} {a}',
])('after %j no code is open', (text) => {
  expect(isOpenAtEnd(text)).toBe(false)
})

test.each(['{', '{a', '{a {b} ', '{`', "{it's {a} ", 'export {a}', 'import a from "b"', 'export*from "b"', '`a` {'])(
  'after %j code is open',
  (text) => {
    expect(isOpenAtEnd(text)).toBe(true)
  },
)

test('brackets that an expression leaves open are forgotten with it', () => {
  expect(isOpenAtEnd('{a ( b}\n\nexport const a = 1\n')).toBe(false)
})
