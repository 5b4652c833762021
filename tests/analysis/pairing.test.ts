import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {faultsOf, pairing} from '../../src/analysis/pairing.ts'
import {AMERICAN, BRITISH, balancedProse, type Convention, STRAIGHT} from './balanced-prose.ts'
import {documentOf} from './paragraphs.ts'

const faults = (text: string) => faultsOf(documentOf(text), 0)

/** The places of the quotation marks and brackets of generated prose, apostrophes left out. */
function markPlaces(text: string, {outer, inner}: Convention): number[] {
  const chars = new Set([...outer, ...inner, '(', ')', '[', ']'])
  const isApostrophe = (at: number) => /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1))
  return [...text].flatMap((char, at) => (chars.has(char) && !isApostrophe(at) ? [at] : []))
}

describe.each([
  ['American', AMERICAN],
  ['British', BRITISH],
  ['straight', STRAIGHT],
])('%s prose', (_, convention) => {
  test('without a fault stays silent', () => {
    fc.assert(
      fc.property(balancedProse(convention), (text) => {
        expect(faults(text)).toEqual([])
      }),
    )
  })

  test('with one mark taken out gets one message', () => {
    fc.assert(
      fc.property(balancedProse(convention), fc.nat(), (text, choice) => {
        const places = markPlaces(text, convention)
        fc.pre(places.length > 0)
        const at = places[choice % places.length] as number
        expect(faults(text.slice(0, at) + text.slice(at + 1))).toHaveLength(1)
      }),
    )
  })

  test('with one outer mark doubled gets one message, at one of the two', () => {
    fc.assert(
      fc.property(balancedProse(convention), fc.nat(), (text, choice) => {
        const places = markPlaces(text, convention).filter((at) => convention.outer.includes(text.charAt(at)))
        fc.pre(places.length > 0)
        const at = places[choice % places.length] as number
        const found = faults(text.slice(0, at) + text.charAt(at) + text.slice(at))
        expect(found).toHaveLength(1)
        expect(found[0]?.report.span.start).toBeGreaterThanOrEqual(at)
        expect(found[0]?.report.span.end).toBeLessThanOrEqual(at + 2)
      }),
    )
  })
})

test('a turned mark is told where it stands', () => {
  fc.assert(
    fc.property(balancedProse(AMERICAN), fc.nat(), (text, choice) => {
      const places = [...text].flatMap((char, at) => (char === '“' || char === '”' ? [at] : []))
      fc.pre(places.length > 0)
      const at = places[choice % places.length] as number
      const turned = text.charAt(at) === '“' ? '”' : '“'
      const [found, ...rest] = faults(text.slice(0, at) + turned + text.slice(at + 1))
      expect(rest).toEqual([])
      expect(found?.report).toMatchObject({message: 'turned', span: {start: at, end: at + 1}, replacements: [text.charAt(at)], fix: 'safe'})
    }),
  )
})

test('any text is explained, and every fault stands on a mark', () => {
  const noise = fc.string({unit: fc.constantFrom(...'“”‘’„‚«»‹›"\'`()[]{} .,:;-—as1\n\u{1F6A2}'), maxLength: 60})
  fc.assert(
    fc.property(noise, (text) => {
      for (const {report} of faults(text)) expect(text.slice(report.span.start, report.span.end)).toBe(report.values.mark)
    }),
    {numRuns: 500},
  )
})

test('every mark has one part at most: in a pair, as a fault, or by itself', () => {
  const noise = fc.string({unit: fc.constantFrom(...'“”‘’"\'()[] .,as'), maxLength: 40})
  fc.assert(
    fc.property(noise, (text) => {
      const {pairs, continued, faults: found} = pairing(documentOf(text), 0)
      const parts = [...pairs.flatMap(({opener, closer}) => [opener, closer]), ...continued]
      expect(new Set(parts).size).toBe(parts.length)
      for (const {kind, index} of found) if (kind === 'unclosed' || kind === 'unopened') expect(parts).not.toContain(index)
      for (const {opener, closer} of pairs) expect(opener).toBeLessThan(closer)
    }),
    {numRuns: 500},
  )
})

describe('suggestions insert the missing mark', () => {
  const inserted = (text: string): string => {
    const edit = faults(text)[0]?.report.suggestions?.[0]?.edits[0]
    return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text
  }

  test.each([
    ['“The bridge opens, she said. “We sail.”', '“The bridge opens,” she said. “We sail.”'],
    ['“The bridge opens. We sail.', '“The bridge opens. We sail.”'],
    ['The plan was “sound, the pilot said.', 'The plan was “sound,” the pilot said.'],
    ['The bridge opens,” she said.', '“The bridge opens,” she said.'],
    ['She said, The bridge opens.”', 'She said, “The bridge opens.”'],
    ['“The bridge opens,” she said. We sail.”', '“The bridge opens,” she said. “We sail.”'],
    ['The plan was sound” at first.', 'The plan was “sound” at first.'],
    ['The Harbour Board HB) has met.', 'The Harbour Board (HB) has met.'],
    ['The bridge (the old one, was closed.', 'The bridge (the old one), was closed.'],
    ['‘The bridge opens, said the guard.', '‘The bridge opens,’ said the guard.'],
  ])('%s', (text, whole) => {
    expect(inserted(text)).toBe(whole)
    expect(faults(whole)).toEqual([])
  })
})

describe('a document', () => {
  test('gives each paragraph its faults, whatever stands around it', () => {
    const document = documentOf('“One,” she said.', 'Two,” she said.', 'Three (or four was right.')
    expect(
      Array.from(document.paragraphs, (_, index) => faultsOf(document, index).map(({family, report}) => [family, report.message])),
    ).toEqual([[], [['double', 'unopened']], [['bracket', 'unclosed']]])
  })

  test('decides which half of a mixed pair is wrong', () => {
    const messages = (...texts: string[]) => faultsOf(documentOf(...texts), 0).map(({report}) => [report.values.mark, report.replacements])
    expect(messages('“One," she said.', '“Two,” she said.')).toEqual([['"', ['”']]])
    expect(messages('“One," she said.', '"Two," she said.', '"Three," she said.')).toEqual([['“', ['"']]])
  })

  test('tells by its habit a closing mark from an apostrophe', () => {
    const doubtful = 'The old pub’ is shut.'
    expect(faultsOf(documentOf(doubtful, '“It is,” she said.'), 0)).toEqual([])
    expect(faultsOf(documentOf(doubtful, '‘It is,’ she said.'), 0).map(({report}) => report.message)).toEqual(['unopened'])
  })

  test('finds a bracket’s partner paragraphs later, and takes no other for it', () => {
    const count = (...texts: string[]) => texts.map((_, index) => faultsOf(documentOf(...texts), index).length)
    expect(count('(One.', 'Two.', 'Three.)')).toEqual([0, 0, 0])
    expect(count('(One.', 'Two (or so).', 'Three.)')).toEqual([1, 0, 1])
    expect(count('(One.', 'Two.]')).toEqual([1, 1])
  })
})

describe('marks beyond number in one paragraph are explained', () => {
  test.each([
    ['straight marks', '"'.repeat(100_000)],
    ['deep nesting', '('.repeat(50_000) + ')'.repeat(50_000)],
    ['openers', '“a '.repeat(20_000)],
    ['closers', 'a” '.repeat(20_000)],
    ['all sorts', '“‘"\'’”(['.repeat(2000)],
    ['labels', 'a 1) '.repeat(20_000)],
    ['backticks', '`'.repeat(20_000)],
  ])('%s', (_, text) => {
    expect(pairing(documentOf(text), 0).cost).toBeGreaterThanOrEqual(0)
  })

  test('and reported', () => {
    expect(faultsOf(documentOf('“a '.repeat(20_000)), 0)).toHaveLength(20_000)
  })
})
