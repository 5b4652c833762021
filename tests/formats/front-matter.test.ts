import {describe, expect, test} from 'vitest'
import {markdown, outline, sourceOf} from './read.ts'

const yaml = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n`
const toml = (...lines: string[]): string => `+++\n${lines.join('\n')}\n+++\n`

/** The prose of front matter. */
const proseOf = (source: string): string[] => outline(markdown(source)).map((block) => block.replace(/^front-matter: /, ''))

describe('a string of YAML', () => {
  test.each([
    ['title: "A \\"lamp\\" and a \\\\ sign"', 'A "lamp" and a \\ sign'],
    ['title: "Salt\\/pepper,\\tby\\nthe\\ sea"', 'Salt/pepper,\tby⏎the sea'],
    ['title: "ten\\_miles\\x21\\u0041\\U0001F6A2\\xE9\\xe9"', 'ten⟨\u00a0⟩miles!A🚢éé'],
    ['title: "one\\\n  two"', undefined],
    ['title: "the \\e sign"', undefined],
    ["title: 'The keeper''s \\n lamp'", "The keeper's \\n lamp"],
    ['title: The \\"old\\" lamp', 'The \\"old\\" lamp'],
    ["title: The keeper''s lamp", "The keeper''s lamp"],
    ['title: "It is   late,\n  \n  and dark"', 'It is   late,⏎and dark'],
    ['title: Fish &amp; chips &#8212; &#x41; &nope; &', 'Fish & chips — A &nope; &'],
    ['title: |\n  The old\n  lamp', 'The old⏎lamp'],
    ['title: >\n  The old\n\n  lamp\n', 'The old⏎lamp'],
    ['title: |+2\n  The old lamp\n', 'The old lamp'],
    ['title: !!str The lamp', 'The lamp'],
  ])('%j', (line, text) => {
    expect(proseOf(yaml('draft: true', line, 'slug: lamp'))).toEqual(text === undefined ? [] : [text])
  })

  test.each([
    ['title: "A \\"lamp\\" burns"', 'burns', 'burns'],
    ['title: "A \\"lamp\\" burns"', '"', '\\"'],
    ['title: "A \\x41 burns"', ' A ', ' \\x41 '],
    ['title: "A \\U0001F6A2 burns"', '🚢', '\\U0001F6A2'],
    ["title: 'A keeper''s lamp'", "'s", "''s"],
    ['title: Fish &amp; chips', '& chips', '&amp; chips'],
    ['title: The old \n   lamp', 'old\nlamp', 'old \n   lamp'],
    ['title: |\n  The old\n  lamp', 'lamp', 'lamp'],
  ])('in %j the text %j stands as %j', (line, words, expected) => {
    const source = `\ufeff${yaml('draft: true', line, 'slug: lamp')}`
    expect(sourceOf(source, markdown(source).blocks, words)).toBe(expected)
  })
})

describe('YAML', () => {
  test('only the fields that are prose are read, and only where they are strings of the top level', () => {
    const source = yaml(
      'title: 14',
      'description: [a lamp]',
      'summary: {title: a lamp}',
      'other: A lamp',
      '[title]: A lamp',
      'description2: A lamp',
    )
    expect(proseOf(source)).toEqual([])
    expect(proseOf(yaml('- title: A lamp'))).toEqual([])
    expect(proseOf(yaml('title: A lamp', 'other: B', 'summary: C d'))).toEqual(['A lamp', 'C d'])
  })

  test.each(['title: "', "title: '", 'title: "The lamp', 'title: |', 'title: >-\n', 'title:', 'title: ""', 'title: &lamp'])(
    '%j holds no prose',
    (line) => expect(proseOf(`${yaml(line)}\nIt stands.\n`).filter((text) => text !== 'paragraph: It stands.')).toEqual([]),
  )

  test.each(['\n', '\r\n'])('is read to its last line with line ends %j', (end) => {
    const source = ['---', 'title: The lamp', 'summary: "It burns"', '---', '', 'It stands.', ''].join(end)
    expect(outline(markdown(source))).toEqual(['paragraph: It stands.', 'front-matter: The lamp', 'front-matter: It burns'])
  })

  test('without lines there is nothing in it', () => {
    expect(proseOf('---\n---\n')).toEqual([])
    expect(proseOf('---')).toEqual([])
  })
})

describe('TOML', () => {
  test.each([
    ['title = "The \\"old\\" lamp" # and why', 'The "old" lamp'],
    ["title = 'The \\old lamp'", 'The \\old lamp'],
    ['  "title"  =\t"The lamp"  ', 'The lamp'],
    ['title="The lamp\\u0021"', 'The lamp!'],
    ['title = "Fish &amp; chips"', 'Fish & chips'],
    ['title = "title = a lamp"', 'title = a lamp'],
    ['title = "The lamp" and more', undefined],
    ['title = The lamp', undefined],
    ['the title = "The lamp"', undefined],
    ['titles = "The lamp"', undefined],
    ['title = "The lamp', undefined],
    ['title = ""', undefined],
  ])('%s', (line, text) => {
    expect(proseOf(toml('draft = true', line, 'slug = "lamp"'))).toEqual(text === undefined ? [] : [text])
  })

  test('its words stand where they stand', () => {
    const source = toml('draft = true', 'title = "The \\"old\\" lamp"', "summary = 'It burns'")
    const {blocks} = markdown(source)
    expect(sourceOf(source, blocks, 'lamp')).toBe('lamp')
    expect(sourceOf(source, blocks, '"old')).toBe('\\"old')
    const named = toml('"title" = "title"')
    const [block] = markdown(named).blocks
    expect(block?.map.toSource({start: 0, end: 5}).start).toBe(named.lastIndexOf('title'))
    expect(sourceOf(source, blocks, 'It burns')).toBe('It burns')
  })

  test.each(['\n', '\r\n', '\r'])('is read to its last line with line ends %j', (end) => {
    const source = ['+++', 'title = "The lamp"', 'summary = "It burns"', '+++', '', 'It stands.', ''].join(end)
    expect(outline(markdown(source))).toEqual(['paragraph: It stands.', 'front-matter: The lamp', 'front-matter: It burns'])
  })

  test('what stands in a table is no field of the top level', () => {
    expect(proseOf(toml('title = "The lamp"', ' [params]', 'summary = "It burns"'))).toEqual(['The lamp'])
    expect(proseOf(toml('tags = ["a"]', 'title = "The lamp"'))).toEqual(['The lamp'])
  })
})
