import fc from 'fast-check'
import {expect, test} from 'vitest'
import {MappedText} from '../../src/text/mapped-text.ts'

test('a span that was not touched maps to where it stood', () => {
  const mapped = MappedText.of('one two three').edit([{start: 4, end: 7, text: '2'}])
  expect(mapped.text).toBe('one 2 three')
  expect(mapped.toSource({start: 6, end: 11})).toEqual({start: 8, end: 13})
})

test('a span in replaced text gives the whole of what was replaced, also when the lengths are the same', () => {
  const mapped = MappedText.of('one two three').edit([{start: 4, end: 7, text: 'zwo'}])
  expect(mapped.toSource({start: 5, end: 6})).toEqual({start: 4, end: 7})
})

test('edits of edits are one change of the source', () => {
  const once = MappedText.of('a bcd e').edit([{start: 2, end: 5, text: 'xyz'}])
  const twice = once.edit([{start: 3, end: 4, text: ''}])
  expect(twice.text).toBe('a xz e')
  expect(twice.changes()).toEqual([{start: 2, end: 5, text: 'xz'}])
})

const edits = (length: number) =>
  fc
    .uniqueArray(fc.nat(length), {maxLength: 8})
    .map((offsets) => offsets.sort((a, b) => a - b))
    .chain((offsets) =>
      fc.array(fc.string({maxLength: 3}), {minLength: 4, maxLength: 4}).map((texts) =>
        texts.flatMap((text, index) => {
          const [start, end] = [offsets[2 * index], offsets[2 * index + 1]]
          return start === undefined || end === undefined ? [] : [{start, end, text}]
        }),
      ),
    )

test('the changes of a text, made in its source, give the text', () => {
  fc.assert(
    fc.property(
      fc
        .string({minLength: 1, maxLength: 30})
        .chain((text) => fc.tuple(fc.constant(text), edits(text.length), fc.infiniteStream(fc.nat()))),
      ([source, first, more]) => {
        const once = MappedText.of(source).edit(first)
        const cut = more.next().value! % (once.text.length + 1)
        const twice = once.edit([{start: 0, end: cut, text: 'A'}])
        const made = MappedText.of(source).edit(twice.changes())
        expect(made.text).toBe(twice.text)
      },
    ),
  )
})

/** A text as a list of characters, each with the stretch of the source that it came from: slow, and plainly right. */
type Model = readonly {readonly character: string; readonly start: number; readonly end: number}[]

const modelOf = (source: string): Model => source.split('').map((character, start) => ({character, start, end: start + 1}))

const spanIn = (model: Model, length: number, {start, end}: {start: number; end: number}) => {
  const from = model[start]?.start ?? length
  return start === end ? {start: from, end: from} : {start: from, end: model[end - 1]!.end}
}

function editModel(model: Model, length: number, made: readonly {start: number; end: number; text: string}[]): Model {
  const places = made.map((edit) => spanIn(model, length, edit))
  const edited = [...model]
  for (const [index, {start, end, text}] of [...made.entries()].reverse())
    edited.splice(start, end - start, ...text.split('').map((character) => ({character, ...places[index]!})))
  return edited
}

test('each span of a text that was edited twice comes from where its characters come from', () => {
  const twice = fc
    .string({unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12})
    .chain((source) => fc.tuple(fc.constant(source), edits(source.length)))
    .chain(([source, first]) => {
      const {length} = MappedText.of(source).edit(first).text
      return fc.tuple(fc.constant(source), fc.constant(first), edits(length))
    })
  fc.assert(
    fc.property(twice, ([source, first, second]) => {
      const mapped = MappedText.of(source).edit(first).edit(second)
      const model = [first, second].reduce((last, made) => editModel(last, source.length, made), modelOf(source))
      expect(mapped.text).toBe(model.map(({character}) => character).join(''))
      const spans = Array.from({length: model.length + 1}, (_, start) => [start, Math.min(start + 1, model.length), model.length])
        .flatMap(([start = 0, ...ends]) => [start, ...ends].map((end) => ({start, end})))
        .sort((a, b) => a.start - b.start)
      expect(mapped.toSources(spans)).toEqual(spans.map((span) => spanIn(model, source.length, span)))
    }),
  )
})

test('a text that nothing was done to is the same, and changes nothing', () => {
  const mapped = MappedText.of('one')
  expect(mapped.edit([])).toBe(mapped)
  expect(mapped.changes()).toEqual([])
})
