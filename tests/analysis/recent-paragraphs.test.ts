import {expect, test} from 'vitest'
import {analyseLong} from '../../src/analysis/analyse.ts'
import type {Paragraph} from '../../src/analysis/paragraph.ts'
import {RecentParagraphs} from '../../src/analysis/recent-paragraphs.ts'
import {plainBlockTable} from '../../src/formats/plain.ts'
import {loadLanguage} from '../../src/language/load-language.ts'
import {applyRule} from '../../src/rules/apply.ts'
import {rules} from '../../src/rules/index.ts'
import {readOptions} from '../../src/text/options.ts'

const text = Array.from({length: 300}, (_, nth) => `Paragraph ${nth} is “here, and Nobodyy of ${nth} knows it (at all.`).join('\n\n')
const language = await loadLanguage(rules.flatMap(({needs}) => needs))

test('keeps the paragraphs that were made last, and no more than fit', () => {
  const window = new RecentParagraphs(plainBlockTable(text), language, {window: 3})
  const [first, second] = [window.at(0), window.at(1)]
  expect(window.at(0)).toBe(first)
  window.at(2)
  window.at(3)
  expect(window.kept).toBe(3)
  expect(window.at(1)).toBe(second)
  expect(window.at(0)).not.toBe(first)
  expect(window.at(0).text).toBe(first.text)
})

test('has all paragraphs in order, one window of them at a time', () => {
  const window = new RecentParagraphs(plainBlockTable(text), language, {window: 5})
  const seen: string[] = []
  for (const paragraph of window) {
    seen.push(paragraph.text)
    expect(window.kept).toBeLessThanOrEqual(5)
  }
  expect(seen).toEqual(text.split('\n\n'))
})

test('no more paragraphs are kept while all rules look at a document, and nothing else holds one', async () => {
  const document = analyseLong(text, {blocks: plainBlockTable(text)}, language, {}, {window: 4})
  const window = document.paragraphs as RecentParagraphs
  const made = new Map<number, WeakRef<Paragraph>>()
  let found = 0
  for (let index = 0; index < window.length; index++) {
    made.set(index, new WeakRef(window.at(index)))
    for (const rule of rules)
      found += applyRule({rule, severity: 'warn', options: readOptions(rule.id, rule.options, {})}, document, index).length
    expect(window.kept).toBeLessThanOrEqual(4)
  }
  expect(found).toBeGreaterThan(300)
  await collectGarbage()
  const held = [...made.values()].filter((paragraph) => paragraph.deref() !== undefined)
  expect(held.length).toBeLessThanOrEqual(4)
})

/** Two turns of the event loop, so that what was looked at in this one may go, and a collection of all garbage. */
async function collectGarbage(): Promise<void> {
  const {setFlagsFromString} = await import('node:v8')
  const {runInNewContext} = await import('node:vm')
  setFlagsFromString('--expose-gc')
  await new Promise((done) => setTimeout(done))
  runInNewContext('gc')()
  await new Promise((done) => setTimeout(done))
}
