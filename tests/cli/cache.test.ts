import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {Cache} from '../../src/cli/check/cache.ts'
import {headOf, KeptResults, lineOf} from '../../src/cli/check/kept-results.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const folder = scratchFolder()
const [a, b] = ['a.md', 'é\t“b”.md'].map((name) => join(folder, name)) as [string, string]
for (const path of [a, b]) writeFileSync(path, '')

const odd = [{reason: 'odd', ruleId: 'typo', fatal: false}]
const none: readonly never[] = []

/** Where a run has kept two results. */
function afterOneRun(): string {
  const location = join(scratchFolder(), 'deep', 'results.json')
  const first = new Cache(location)
  expect(first.get(a, 'text', {})).toBeUndefined()
  first.set(a, 'text', {}, odd)
  first.set(b, 'other', {language: 'en-GB'}, none)
  first.save()
  return location
}

test('a result is kept for the same text under the same settings, and for no other', () => {
  const location = afterOneRun()
  const second = new Cache(location)
  expect(second.get(a, 'text', {})).toEqual(odd)
  expect(second.get(b, 'other', {language: 'en-GB'})).toEqual([])
  expect([second.get(a, 'texts', {}), second.get(b, 'other', {}), second.get(join(folder, 'c.md'), 'text', {})]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  second.save()
})

test('what a run did not ask for is kept while its file is there, and what it found anew takes the place of the old', () => {
  const location = afterOneRun()
  const gone = join(folder, 'gone.md')
  const first = new Cache(location)
  first.set(gone, 'text', {}, odd)
  first.set(a, 'new text', {}, none)
  first.set(a, 'new text', {}, odd)
  first.save()
  expect(existsSync(gone)).toBe(false)
  expect(readFileSync(location, 'utf8')).toContain('gone.md')
  const second = new Cache(location)
  expect(second.get(a, 'new text', {})).toEqual([])
  second.save()
  const third = new Cache(location)
  expect(third.get(gone, 'text', {})).toBeUndefined()
  expect(third.get(b, 'other', {language: 'en-GB'})).toEqual([])
  third.abandon()
})

test('a run that is given up leaves the file as it was, and nothing beside it', () => {
  const location = afterOneRun()
  const before = readFileSync(location, 'utf8')
  const cache = new Cache(location)
  cache.set(a, 'newer text', {}, none)
  cache.abandon()
  expect(readFileSync(location, 'utf8')).toBe(before)
  expect(readdirSync(dirname(location))).toEqual(['results.json'])
})

test('what a run asked for is kept though it comes from no file, and a run that keeps nothing makes no file', () => {
  const location = join(scratchFolder(), 'results.json')
  const [first, second, third] = Array.from({length: 3}, (_, run) => () => {
    const cache = new Cache(location)
    if (run === 0) cache.set('<stdin>', 'text', {}, odd)
    const messages = cache.get('<stdin>', 'text', {})
    cache.save()
    return messages
  }) as [() => unknown, () => unknown, () => unknown]
  expect([first(), second(), third()]).toEqual([undefined, odd, odd])
  const none = join(scratchFolder(), 'results.json')
  new Cache(none).save()
  new Cache(none).abandon()
  expect(existsSync(none)).toBe(false)
})

test('a result in which a rule failed is not kept', () => {
  const location = join(scratchFolder(), 'results.json')
  const first = new Cache(location)
  first.set(a, 'text', {}, [...odd, {reason: 'failed', ruleId: 'internal-error', fatal: false}])
  first.set(b, 'text', {}, odd)
  first.save()
  const second = new Cache(location)
  expect([second.get(a, 'text', {}), second.get(b, 'text', {})]).toEqual([undefined, odd])
  second.abandon()
})

test('a file that cannot be written is told at the end, once', () => {
  const blocked = scratchFolder()
  writeFileSync(join(blocked, 'file'), '')
  const cache = new Cache(join(blocked, 'file', 'results.json'))
  cache.set(a, 'text', {}, odd)
  cache.set(b, 'text', {}, odd)
  expect(() => cache.save()).toThrow(/results\.json: /)
})

test('results of another build, of another form, or damaged, are none', () => {
  const path = join(folder, 'kept.json')
  const keptIn = (text: string) => {
    writeFileSync(path, text)
    return new KeptResults(path, 'build')
  }
  const whole = headOf('build') + lineOf('key', 'a.md', odd) + lineOf('clef', 'b.md', none)
  expect(keptIn(whole).paths).toEqual(['a.md', 'b.md'])
  expect([keptIn(whole).keyOf('a.md'), keptIn(whole).keyOf('b.md'), keptIn(whole).keyOf('c.md')]).toEqual(['key', 'clef', undefined])
  expect([keptIn(whole).read('a.md'), keptIn(whole).read('b.md'), keptIn(whole).read('c.md')]).toEqual([odd, [], undefined])
  expect(keptIn(whole).line('b.md')).toBe(lineOf('clef', 'b.md', none))
  expect(keptIn(whole.replace('build', 'built')).paths).toEqual([])
  expect(keptIn(whole.replace('"b.md"', '"b.md')).paths).toEqual([])
  expect(keptIn(whole.replace('"b.md"', '17')).paths).toEqual(['a.md'])
  expect(keptIn(whole.replace('"odd"', '7')).read('a.md')).toBeUndefined()
  expect(keptIn(whole.replace('[{', '[')).read('a.md')).toBeUndefined()
  expect(keptIn(whole.trimEnd()).paths).toEqual(['a.md'])
  expect(new KeptResults(join(folder, 'nowhere'), 'build').paths).toEqual([])
})

test('results longer than what is read at once are whole', () => {
  const path = join(folder, 'long.json')
  const long = Array.from({length: 3000}, (_, index) => ({reason: `“é” ${index} ${'x'.repeat(40)}`, ruleId: 'typo', fatal: false}))
  writeFileSync(path, headOf('build') + lineOf('1', 'long.md', long) + lineOf('2', 'short.md', odd))
  const kept = new KeptResults(path, 'build')
  expect(kept.read('long.md')).toEqual(long)
  expect(kept.read('short.md')).toEqual(odd)
  kept.close()
  expect(kept.line('short.md')).toBe('')
})
