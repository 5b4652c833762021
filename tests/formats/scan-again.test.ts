import {readdirSync, readFileSync} from 'node:fs'
import {tests} from 'commonmark-spec'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readFrontMatter} from '../../src/formats/front-matter.ts'
import {readMarkdown} from '../../src/formats/markdown.ts'
import {MarkdownMemory} from '../../src/formats/markdown-memory.ts'
import type {Reading} from '../../src/formats/reading.ts'
import type {SegmentMap} from '../../src/formats/source-map.ts'

const options = {frontMatter: ['title', 'description'], frontMatterReader: readFrontMatter}

/** All that a reading says, with what its maps make of each letter, and of an edit. */
const told = ({blocks, ...rest}: Reading): string =>
  JSON.stringify({
    ...rest,
    blocks: Array.from(blocks, ({map, ...block}) => ({
      ...block,
      places: Array.from(block.text, (_, at) => map.toSource({start: at, end: at + 1})),
      edit: map.rewrite({start: 0, end: block.text.length, text: 'Other “words”'}),
    })),
  })

const pages = [
  'README.md',
  'CHANGELOG.md',
  'ARCHITECTURE.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** What stands in a Markdown text and reaches beyond its own place. */
const REACHING = [
  '```\n',
  '\n```\n\n',
  '<div>\n\n',
  '\n\n</div>\n\n',
  '<p lang="fr">',
  '</p>',
  '<!--',
  '-->',
  '[one]: a "The title"\n\n',
  '[^n]: A note.\n\n',
  'See [one] and [^n]. ',
  '> ',
  '- ',
  '    ',
  '\n\n',
  '\n',
  '***\n',
  '| a | b |\n| - | - |\n',
  '{{ x }}',
  '{% raw %}',
  '{% endraw %}',
  '---\n',
  '😀',
  'é\r\n',
  '<br>',
  '&amp;',
  '<nav>',
  '</nav>',
]

const edits = fc.array(
  fc.record({
    at: fc.double({min: 0, max: 1, noNaN: true}),
    removed: fc.oneof(fc.constant(0), fc.integer({min: 0, max: 40})),
    added: fc.oneof(fc.constantFrom(...REACHING), fc.constantFrom('x', ' and so', '')),
  }),
  {minLength: 1, maxLength: 8},
)

describe('a Markdown text that is read again after an edit is read as if it were new', () => {
  const specification = tests.map(({markdown}) => markdown.replaceAll('→', '\t')).join('\n')
  const texts = [...pages.map((page) => readFileSync(page, 'utf8')).filter((text) => text.length > 10_000), specification]

  test.each([1, 2, 3, 4])('edits of every kind, round %i', (seed) => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: texts.length - 1}), edits, (page, changes) => {
        const memory = new MarkdownMemory()
        let text = texts[page]!.slice(0, 40_000)
        readMarkdown(text, {...options, memory})
        for (const {at, removed, added} of changes) {
          const from = Math.floor(at * text.length)
          text = text.slice(0, from) + added + text.slice(from + removed)
          expect(told(readMarkdown(text, {...options, memory}))).toBe(told(readMarkdown(text, options)))
        }
      }),
      {seed, numRuns: 6},
    )
  })

  test('what was not in the last version is let go, and what was is not read again', () => {
    const memory = new MarkdownMemory()
    const text = texts[0]!
    const segmentsOf = (source: string) => (readMarkdown(source, {...options, memory}).blocks.at(0)!.map as SegmentMap).segments
    const first = segmentsOf(text)
    expect(segmentsOf(`${text}\nMore.\n`)).toBe(first)
    segmentsOf('Other.\n'.repeat(2000))
    expect(segmentsOf(text)).not.toBe(first)
    expect(segmentsOf(text)).toEqual(first)
  })
})
