import {describe, expect, test} from 'vitest'
import {readArguments} from '../../evaluation/speed/arguments.ts'
import {bytesOf, Maker} from '../../evaluation/speed/articles/maker.ts'
import {readArticles, readGroups} from '../../evaluation/speed/articles/read-articles.ts'
import {Variation} from '../../evaluation/speed/articles/vary.ts'
import type {Contestant} from '../../evaluation/speed/contestant.ts'
import {plainEnvironment} from '../../evaluation/speed/environment.ts'
import {Field} from '../../evaluation/speed/field.ts'
import {durationOf, memoryOf} from '../../evaluation/speed/process.ts'
import {Random} from '../../evaluation/speed/random.ts'
import {Samples} from '../../evaluation/speed/samples.ts'
import {sections} from '../../evaluation/speed/sections/index.ts'
import {tableOf, told} from '../../evaluation/speed/table.ts'

describe('the articles that the bench makes', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(new Maker(1).articles(20_000)).toEqual(new Maker(1).articles(20_000))
    expect(new Maker(1).article(3000)).not.toBe(new Maker(2).article(3000))
  })

  test('have the sizes that are asked for, to a paragraph', () => {
    const sizes = new Maker(1).articles(200_000).map(bytesOf)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2000)
    expect(Math.max(...sizes)).toBeLessThan(22_000)
    for (const size of [10_000, 100_000]) {
      const bytes = bytesOf(new Maker(1).document(size))
      expect(bytes).toBeGreaterThanOrEqual(size)
      expect(bytes).toBeLessThan(size + 22_000)
    }
  })

  test('seldom repeat a paragraph, and go on bringing new words', () => {
    const document = new Maker(1).document(400_000)
    const paragraphs = document.trim().split(/\n{2,}/)
    expect(new Set(paragraphs).size / paragraphs.length).toBeGreaterThan(0.95)
    const words = (text: string) => new Set(text.match(/\p{L}+/gu)).size
    expect(words(document)).toBeGreaterThan(1.3 * words(document.slice(0, 100_000)))
  })

  test('keep a name for one article, and take another in the next', () => {
    const varied = (seed: number) => new Variation(readGroups(), new Random(seed)).apply('Okafor met Okafor in Leeds in 1998, for 12 days.')
    expect(varied(1)).toMatch(/^(\p{Lu}\p{L}+) met \1 in \p{Lu}\p{L}+ in (?:19|20)\d\d, for [1-9]\d days\.$/u)
    expect(new Set([1, 2, 3, 4, 5].map(varied)).size).toBe(5)
  })

  test('are put together from pieces that keep a quotation whole', () => {
    const inner = readArticles().flatMap(({paragraphs}) => paragraphs.flatMap((pieces) => pieces.slice(0, -1)))
    expect(inner.length).toBeGreaterThan(80)
    expect(inner.filter((piece) => piece.split('“').length !== piece.split('”').length)).toEqual([])
  })
})

const contestant = (name: string): Contestant => ({name, folder: '', share: 1, largest: 1000, note: ''})

describe('a contestant that fails', () => {
  test('is named with the reason, and the others go on in turns', async () => {
    const field = new Field([contestant('a'), contestant('b')])
    const turns: string[] = []
    await field.rounds('cold', 3, ({name}, round) => {
      if (name === 'b' && round === 1) throw new Error('out of memory')
      turns.push(`${name}${round}`)
    })
    expect(turns).toEqual(['a0', 'b0', 'a1', 'a2'])
    expect(field.failures).toEqual(['b failed (cold): out of memory'])
  })
})

test('a whole process is timed if it ran to its end, with or without findings, and not if it broke off', () => {
  expect(durationOf(['-e', '0']).elapsed).toBeGreaterThan(0)
  expect(durationOf(['-e', 'console.log("1 warning"); process.exitCode = 1']).elapsed).toBeGreaterThan(0)
  expect(() => durationOf(['-e', 'throw new TypeError("no dictionary")'])).toThrow('TypeError: no dictionary')
  expect(() => durationOf(['-e', 'console.error("bad flag"); process.exitCode = 2'])).toThrow('bad flag')
})

test.runIf(process.platform === 'linux')('the processor time of a process counts, and not that it waits', () => {
  const busy = durationOf(['-e', 'const end = process.cpuUsage().user + 300_000; while (process.cpuUsage().user < end);'])
  const idle = durationOf(['-e', 'setTimeout(() => {}, 300)'])
  expect(busy.processor).toBeGreaterThanOrEqual(300)
  expect(idle.processor).toBeLessThan(busy.processor)
  expect(idle.elapsed).toBeGreaterThanOrEqual(300)
})

test('what is measured reads no certificates and takes no options from outside', () => {
  process.env['NODE_EXTRA_CA_CERTS'] = '/nowhere.crt'
  try {
    expect(plainEnvironment()).not.toHaveProperty('NODE_EXTRA_CA_CERTS')
    expect(plainEnvironment()).toHaveProperty('PATH', process.env['PATH'])
  } finally {
    delete process.env['NODE_EXTRA_CA_CERTS']
  }
})

test('the memory that a process holds counts, and not that of the process that starts it', () => {
  const held = memoryOf(['-e', 'globalThis.held = Buffer.alloc(100_000_000, 1)']) - memoryOf(['-e', '0'])
  expect(held).toBeGreaterThan(80)
  expect(held).toBeLessThan(150)
})

test('the middle of some samples counts, and of none there is none', () => {
  const samples = new Samples()
  for (const value of [9, 1, 2]) samples.add('copydesk', value)
  expect(samples.median('copydesk')).toBe(2)
  expect(samples.median('harper.js')).toBeUndefined()
})

test('the table stands in columns, with a dash for what was not measured', () => {
  const rows = [{measure: 'cold', budget: '', cells: {copydesk: `${told(123.4)} ms`, node: `${told(61.26)} ms`}}]
  expect(tableOf(rows, ['node', 'copydesk', 'peer'])).toBe(
    [
      '| measure | budget | node    | copydesk | peer |',
      '| ------- | ------ | ------- | -------- | ---- |',
      '| cold    | –      | 61.3 ms | 123 ms   | –    |',
    ].join('\n'),
  )
})

test('every section runs unless some are named, and an unknown one is a clear line', () => {
  const known = sections.map(({name}) => name)
  expect(readArguments([], known)).toEqual({quick: false, withBuild: true, withPeers: true, sections: known})
  expect(readArguments(['warm', '--quick', '--no-peers', '--no-build'], known)).toEqual({
    quick: true,
    withBuild: false,
    withPeers: false,
    sections: ['warm'],
  })
  expect(readArguments(['hostile', '--units', '> a', '--beside', 'dist'], known)).toMatchObject({units: '> a', beside: 'dist'})
  expect(readArguments(['hostile', '--action', 'fix', '--journal', 'run.jsonl'], known)).toMatchObject({
    action: 'fix',
    journal: 'run.jsonl',
  })
  expect(() => readArguments(['hot'], known)).toThrow(
    "There is no section 'hot'. The sections are: cold, memory, warm, growth, relint, grammar, speller, clean, hostile, long-texts.",
  )
})
