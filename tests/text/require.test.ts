import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {requireBoolean, requireObject, requireOneOf, requireStrings, requireText, shownValue} from '../../src/text/require.ts'

const circular: unknown[] = []
circular.push(circular)
const ring: {self?: unknown} = {}
ring.self = ring

test.each<[string, unknown]>([
  ['null', null],
  ['undefined', undefined],
  ['3', 3],
  ['a function', () => 3],
  ['"a \\"quote\\""', 'a "quote"'],
  [`"${'x'.repeat(60)}"`, 'x'.repeat(60)],
  [`"${'x'.repeat(60)}…"`, 'x'.repeat(61)],
  ['{"a":1}', {a: 1}],
  ['[1,"b"]', [1, 'b']],
  [`["${'x'.repeat(56)}"]`, ['x'.repeat(56)]],
  [`["${'x'.repeat(57)}"…`, ['x'.repeat(57)]],
  ['a Map', new Map()],
  ['an Entry', new (class Entry {})()],
  ['{"a":1}', Object.assign(Object.create(null), {a: 1})],
  ['bytes (a Uint8Array)', new Uint8Array(2)],
  ['bytes (an ArrayBuffer)', new ArrayBuffer(2)],
  ['a Promise (await it first)', Promise.resolve()],
  ['a list', circular],
  ['an object', ring],
])('a value is shown as %s', (shown, value) => expect(shownValue(value)).toBe(shown))

test.each<[string, () => void, string]>([
  ['bytes for an object', () => requireObject('It', new Uint8Array(1)), 'It must be an object, not bytes (a Uint8Array)'],
  ['a list for an object', () => requireObject('It', []), 'It must be an object, not []'],
  ['a text for an object', () => requireObject('It', 'a'), 'It must be an object, not "a"'],
  ['a text for a list', () => requireStrings('It', 'a'), 'It must be a list of strings, not "a"; write ["a"]'],
  ['numbers for texts', () => requireStrings('It', ['a', 1]), 'It must be a list of strings, not ["a",1]'],
  ['an object for a list', () => requireStrings('It', {}), 'It must be a list of strings, not {}'],
  ['a text for true', () => requireBoolean('It', 'true'), 'It must be true or false, not "true"'],
  ['a number for a name', () => requireOneOf('form', 3, ['text']), 'The form must be a string, not 3: known are text.'],
  ['another name', () => requireOneOf('form', 'txt', ['text', 'html']), 'Unknown form "txt": did you mean "text"?'],
  ['a name unlike any', () => requireOneOf('form', 'pdf', ['text', 'html']), 'Unknown form "pdf": known are text, html.'],
  ['what is meant by it', () => requireOneOf('form', 'pdf', ['text'], () => 'text'), 'Unknown form "pdf": did you mean "text"?'],
  ['a number for a text', () => requireText('lint', 3), 'lint takes a string, not 3'],
  ['null for a text', () => requireText('lint', null), 'lint takes a string, not null'],
  ['an object for a text', () => requireText('lint', {}), 'lint takes a string, not {}'],
  ['a list for a text', () => requireText('lint', ['a']), 'lint takes a string, not ["a"]; call it for each item'],
  [
    'bytes for a text',
    () => requireText('lint', new Uint8Array(1)),
    'lint takes a string, not bytes (a Uint8Array); decode it first: new TextDecoder().decode(bytes)',
  ],
  [
    'what looks like a file for a text',
    () => requireText('lint', {value: 'a'}),
    'lint takes a string, not {"value":"a"}; make a file of it: new VFile({value, path}), from the package "vfile"',
  ],
])('%s is refused', (_, call, message) => expect(call).toThrow(expect.objectContaining({message})))

test('what is right is let through', () => {
  expect(() => {
    requireObject('It', new VFile('a'))
    requireStrings('It', ['a'])
    requireStrings('It', [])
    requireBoolean('It', false)
    requireOneOf('form', 'text', ['html', 'text'])
    requireText('lint', '')
  }).not.toThrow()
})
