import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Field} from '../../../src/cli/records/field.ts'
import {placeOf, withValue} from '../../../src/cli/records/json-place.ts'

type Tree = Readonly<Record<string, unknown>>

const name = fc.oneof(fc.constantFrom('a', 'b', 'copydesk', '"', '\\', '', '\u2028'), fc.string({maxLength: 4}))
const {tree} = fc.letrec((tie) => ({
  tree: fc.dictionary(name, fc.oneof({depthSize: 'small'}, fc.jsonValue({maxDepth: 1}), fc.string(), tie('tree')), {maxKeys: 4}),
}))
const written = fc.tuple(tree!, fc.nat(3)).map(([value, indent]) => ({value: value as Tree, json: JSON.stringify(value, null, indent)}))

function* pathsIn(value: unknown, before: readonly string[] = []): Generator<readonly [readonly string[], unknown]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return
  for (const [key, inner] of Object.entries(value)) {
    yield [[...before, key], inner]
    yield* pathsIn(inner, [...before, key])
  }
}

test('what stands under a path is what JSON.parse reads there', () => {
  fc.assert(
    fc.property(written, ({value, json}) => {
      for (const [path, inner] of pathsIn(value)) {
        const place = placeOf(json, path)!
        expect(JSON.parse(json.slice(place.start, place.end))).toEqual(inner)
      }
    }),
  )
})

test('a value is put where it belongs, and all else stays to the letter', () => {
  fc.assert(
    fc.property(written, fc.string(), ({value, json}, text) => {
      const put = JSON.stringify(text)
      for (const [path] of pathsIn(value)) {
        const place = placeOf(json, path)!
        expect(withValue(json, path, put)).toBe(json.slice(0, place.start) + put + json.slice(place.end))
      }
      const longer = withValue(json, ['not there'], put)!
      // Both parsed: V8 13.6 reads a key `"` as `\` once it has seen an object with that key in its place.
      expect(JSON.parse(longer)).toEqual(JSON.parse(JSON.stringify({...value, 'not there': text})))
    }),
  )
})

test.each([
  ['{"a":1,"a":"2"}', ['a'], '"2"'],
  [' { "a" : { "b" : [ {"b": "]"} , "}" ] } , "c" : -1.50e3 } ', ['a', 'b'], '[ {"b": "]"} , "}" ]'],
  [' { "a" : { "b" : 1 } , "c" : -1.50e3 } ', ['c'], '-1.50e3'],
  ['{"\\u0061":true}', ['a'], 'true'],
  ['{"a":"\\\\","b":"\\"\\\\\\""}', ['b'], '"\\"\\\\\\""'],
  ['{"a":{}}', ['a', 'b'], undefined],
  ['{"a":"b"}', ['a', 'b'], undefined],
  ['[{"a":1}]', ['0', 'a'], undefined],
  ['"a"', ['a'], undefined],
])('%s has under %j %s', (json, path, expected) => {
  const place = placeOf(json, path)
  expect(place && json.slice(place.start, place.end)).toBe(expected)
})

test.each([
  ['{}', 'a', '{"a":0}'],
  ['{ }', 'a', '{"a":0}'],
  ['{"b":1 } ', 'a', '{"b":1,"a":0} '],
  ['{"o":{"p":[]}}', 'o.a', '{"o":{"p":[],"a":0}}'],
  ['{"o.a":1,"o":{"a":2}}', 'o.a', '{"o.a":0,"o":{"a":2}}'],
  ['{"o":[]}', 'o.a', undefined],
  ['[]', 'a', undefined],
  ['7', 'a', undefined],
])('%s with a value in %s is %s', (json, field, expected) => {
  expect(new Field(field).put(json, '0')).toBe(expected)
})

test('a field is what a record has of its own', () => {
  expect(new Field('length').valueIn(['a'])).toBeUndefined()
  expect(new Field('constructor').valueIn({})).toBeUndefined()
  expect(new Field('a.toString').valueIn({a: {}})).toBeUndefined()
  expect(new Field('a.b').valueIn({a: {b: 'c'}})).toBe('c')
  expect(new Field('a.b').valueIn({'a.b': 'd', a: {b: 'c'}})).toBe('d')
  expect(new Field('a.b').valueIn(null)).toBeUndefined()
})

test('strings of megabytes are passed over in no time', () => {
  const text = '\\" '.repeat(2 ** 20)
  const json = JSON.stringify({text, id: 7})
  const place = new Field('id').placeIn(json)!
  expect(json.slice(place.start, place.end)).toBe('7')
})
