import {expect, test} from 'vitest'
import type {Document} from '../../src/analysis/document.ts'
import {holds, Inquiry} from '../../src/analysis/inquiry.ts'
import {documentOf} from './paragraphs.ts'

const textAt = ({paragraphs}: Document, index: number, step: number): string => paragraphs.at(index + step)!.text
const lengths = ({paragraphs}: Document): readonly {readonly length: number}[] => [...paragraphs].map(({text}) => ({length: text.length}))
const paragraphAt = (document: Document, index: number) => document.paragraphAt(index)

test('what is asked is answered of the paragraph, and noted in order', () => {
  const {ask, minutes} = new Inquiry(documentOf('one', 'two'), 0)
  expect(minutes).toEqual([])
  const inquiry = new Inquiry(documentOf('one', 'two'), 0)
  expect(inquiry.ask(textAt, 1)).toBe('two')
  expect(inquiry.ask(lengths)).toEqual([{length: 3}, {length: 3}])
  expect(inquiry.minutes.map(({about}) => about)).toEqual([[1], []])
  expect(ask(textAt, 0)).toBe('one')
})

const minutesOf = (document: Document, ...asks: ((ask: Inquiry['ask']) => unknown)[]) => {
  const inquiry = new Inquiry(document, 0)
  for (const one of asks) one(inquiry.ask)
  return inquiry.minutes
}

test('answers hold while they say the same, whatever objects say it', () => {
  const minutes = minutesOf(documentOf('one', 'two'), (ask) => ask(lengths))
  expect(holds(minutes, documentOf('two', 'one'), 0)).toBe(true)
  expect(holds(minutes, documentOf('two', 'four'), 0)).toBe(false)
  expect(holds(minutes, documentOf('one', 'two', 'six'), 0)).toBe(false)
})

test('a question is asked again of the place that the paragraph has now', () => {
  const minutes = minutesOf(documentOf('one', 'two'), (ask) => ask(textAt, 1))
  expect(holds(minutes, documentOf('new', 'one', 'two'), 1)).toBe(true)
  expect(holds(minutes, documentOf('new', 'one', 'two'), 0)).toBe(false)
})

test('an answer that is neither a list nor a plain object holds by identity', () => {
  const document = documentOf('one')
  const minutes = minutesOf(document, (ask) => ask(paragraphAt))
  expect(holds(minutes, document, 0)).toBe(true)
  expect(holds(minutes, documentOf('one'), 0)).toBe(false)
})

test('a question that fails holds no longer', () => {
  const minutes = minutesOf(documentOf('one', 'two'), (ask) => ask(textAt, 1))
  expect(holds(minutes, documentOf('one'), 0)).toBe(false)
})
