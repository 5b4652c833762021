import {expect, test} from 'vitest'
import {mdx, outline, sourceOf} from './read.ts'

/** What cannot be read, in brackets. */
function broken(source: string): string | undefined {
  const {problem} = mdx(source)
  return problem && `${source.slice(0, problem.start)}[${source.slice(problem.start, problem.end)}]${source.slice(problem.end)}`
}

test.each([
  ['One {a b} two.', 'One {a[ ]b} two.'],
  ['\ufeffOne {a b} two.', '\ufeffOne {a[ ]b} two.'],
  ['One {🚢} two.', 'One {[🚢]} two.'],
  ['\ufeffOne {🚢} two.', '\ufeffOne {[🚢]} two.'],
  ['One <🚢> two.', 'One <[🚢]> two.'],
  ['One {a', 'One {a[]'],
  ['One {🚢', 'One {🚢[]'],
])('what is wrong with %j stands at %j', (source, expected) => {
  expect(broken(source)).toBe(expected)
  expect(outline(mdx(source)).join()).toContain('One')
})

test('what is right has no problem, with a byte order mark or without', () => {
  for (const mark of ['', '\ufeff']) {
    expect(broken(`${mark}# One\n\nTwo {a} <B c="d">three</B>.`)).toBeUndefined()
    expect(outline(mdx(`${mark}# One`))).toEqual(['heading: One'])
    expect(sourceOf(`${mark}# One`, mdx(`${mark}# One`).blocks, 'One')).toBe('One')
  }
})
