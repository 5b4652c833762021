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

test.each([
  ['<Note/>One two.', ['paragraph: One two.']],
  ['One <img src="a.png" alt="A lamp"/> two.', ['caption: A lamp', 'paragraph: One ⟨\uFFFC⟩ two.']],
  ['One<br/>two.', ['paragraph: One⏎two.']],
  ['One <code title="A lamp">un</code> two.', ['paragraph: One ⟨un⟩ two.']],
  ['One <code>un<Note title="A lamp"/></code> two.', ['paragraph: One ⟨un⟩ two.']],
  ['One <Note lang="fr" title="Une lampe">un</Note> two.', ['paragraph: One ⟨un⟩ two.']],
  ['One<Note lang="fr" /> two.', ['paragraph: One two.']],
  ['One <>two</> three.', ['paragraph: One two three.']],
  ['<p>\nOne two.\n</p>\n\nThree.', ['paragraph: One two.', 'paragraph: Three.']],
  [
    '<Note title="A lamp" alt="A boat" id="The id" aria-label="A sea">\n\nOne.\n\n</Note>',
    ['attribute: A lamp', 'attribute: A sea', 'caption: A boat', 'paragraph: One.'],
  ],
  ['<a.b.c lang="fr">\n\nUn.\n\n</a.b.c>\n\nTwo.', ['paragraph: Two.']],
  ['<a:b-c lang="fr">\n\nUn.\n\n</a:b-c>\n\nTwo.', ['paragraph: Two.']],
  ['One {a} two{/* three */} four.', ['paragraph: One ⟨{a}⟩ two four.']],
  ['{a}', []],
  ['# One {a}', ['heading: One ⟨{a}⟩']],
])('%j has the blocks %j', (source, blocks) => {
  expect(outline(mdx(source)).sort()).toEqual(blocks)
})

test.each([
  ['{/* one */}', ' one '],
  ['One {/** two */} three.', '* two '],
  ['One { /* two */ } three.', ' two '],
  ['{/**/}', ''],
])('of the comment in %j the body is %j', (source, body) => {
  expect(mdx(source).comments.map((comment) => source.slice(comment.body.start, comment.body.end))).toEqual([body])
})

test('braces one after another are read, however many there are', () => {
  expect(mdx('One {a} two.\n\n'.repeat(150)).problem).toBeUndefined()
})
