import {describe, expect, test} from 'vitest'
import {templateSpans} from '../../src/formats/templates/template-spans.ts'
import {html, markdown, mdx, outline} from './read.ts'

/** What a source holds for another program, in Markdown. */
const hidden = (source: string): string[] =>
  templateSpans(source, {markdown: true, expressions: false}).map(({start, end}) => source.slice(start, end))

const whole = [
  '{% include "linked-figure.html" caption="It\'s a \\"boat\\"" %}',
  '{% image "a.png" "Grew by 20% %} a year" %}',
  "{%- if page.title == '%}' -%}",
  '{{ macro({a: "x", b: {c: [1, {d: 2}]}}) }}',
  '{{ "}}" | upcase }}',
  '{{{ raw "html" }}}',
  '{{example({\n  items: [\n    {text: "Don\'t"},\n\n    {text: "Do"}\n  ]\n})}}',
  '{# a note, "quoted",\n\nover paragraphs #}',
  '{#- note -#}',
  '{{!-- a note with }} inside --}}',
  '{{! it\'s a "note" }}',
  '{{#if (eq a "b")}}',
  '{{> card title="A \\"b\\""}}',
  '{{< figure src="a.png" title="The }} boat" >}}',
  '{{% note "A" %}}',
  '{{/* a note with }} inside */}}',
  '{{- /* a note */ -}}',
  '<%= link_to "A", root_path %>',
  '<% boats.each do |boat| %>',
  '{% raw %}\n{{ "a }}\n\n"more"\n{% endraw %}',
  '{% comment %} "a {% b %}" {% endcomment %}',
  '{% set code %}\nimport A from "a";\n\nb()\n{%- endset %}',
  '{{< highlight go >}}\nx := "a"\n\ny\n{{< /highlight >}}',
  '{{{{raw}}}} {{"x"}} {{{{/raw}}}}',
  '{: .note title="Mind the \\"gap"}',
  '{#head .wide width="3in"}',
  '{width=50%}',
  "{' '}",
  "{/* an 'aside */}",
  '[@smith2004, p. "3"; see also @jones]',
  '[see @smith2004]',
  '[[Page "name"]]',
  '$$\nx = "a"\n$$',
  '$a_1 "$',
  '\\(x_1 \\)',
  '\\\\[ \\frac{"a"}{b} \\\\]',
  '\\begin{align}\na &= "b"\n\nc\n\\end{align}',
]

test.each(whole)('%j is for a machine', (tag) => {
  expect(hidden(`The “boat” ${tag} sails.`).join('')).toBe(tag)
})

test.each([
  'Sets {a, b} and {one of them} are given.',
  'It costs $5 or $10, and $HOME is where it is.',
  'A bracket \\(in words\\) and \\[sic\\] stays.',
  'A {{ that is never closed.\n\nAnother }} later.',
  'Percentages {% of people.\n\nMore %} here.',
  'Fewer than <5% of all.',
  '[Thanks to @bob for it](https://example.com) and [@ada](https://example.com).',
  '```liquid\n{% raw %}\n```\n\nThe text goes on {% endraw',
  'The tag `{% raw %}` opens what `{% endraw %}` closes.',
  '<!-- {{ --> The text }} goes on.',
  '<script>let a = {{b: 1}}</script>',
  'A box [x] and a note [laughter] there.',
])('%j holds nothing for a machine', (source) => {
  expect(hidden(source)).toEqual([])
})

describe('formulas', () => {
  test.each([
    '$x$',
    '$f(x)$',
    '$a^2$',
    '$a<b$',
    '$\\pi$',
    '$$x$$',
    '\\(x\\)',
    '\\( y \\)',
    '\\(a + b\\)',
    '\\(a_1\\)',
    '\\[\\sum x\\]',
    '\\\\(x^2\\\\)',
  ])('%s is one', (formula) => expect(hidden(`The boat ${formula} sails.`)).toEqual([formula]))

  test.each([
    '\\(\\text{the boat sails} = x\\)',
    '\\(\\textrm{the boat sails} = x\\)',
    '\\(\\alpha \\beta = \\gamma \\delta\\)',
    '\\[x = \\mathrm{boat}\\]',
    '\\begin{align*}a\\end{align*}',
    '\\begin{cases}\\begin{x}a\\end{cases}',
    '$$a\nb$$',
  ])('%j is one', (formula) => expect(hidden(`The boat ${formula} sails.`)).toEqual([formula]))

  test.each([
    '$5$',
    '$x$2',
    '$ a_1$',
    '$a_1 $',
    '$a\n_1$',
    '$boat$',
    '$$$$',
    '$$a\n\nb$$',
    '\\(the boat\\)',
    '\\(12\\)',
    '\\(x',
    '\\(x\n\ny\\)',
    '\\[the boat sails = x\\]',
    '\\(x\\]',
    '\\begin{align}a\\end{other}',
    '\\begin{a b}a\\end{a b}',
    '\\{x\\}',
  ])('%j is none', (text) => expect(hidden(`The boat ${text} sails.`)).toEqual([]))
})

describe('brackets and braces', () => {
  test.each([
    '{.note}',
    '{#head .wide}',
    '{: .note}',
    '{=html}',
    '{width=50% height=20}',
    '{title="A \\"boat\\" here" .b}',
    "{alt='A boat' .b}",
    '{1,3-5}',
    "{' a b '}",
    '{"a b"}',
    '{`a ${b}`}',
    '[@smith]',
    '[-@smith, p. 3]',
    '[see @smith; @jones]',
    '[[Page]]',
    '![[boat.png]]',
  ])('%s are for a machine', (tag) => expect(hidden(`The boat ${tag} sails.`)).toEqual([tag]))

  test.each([
    '{a b}',
    '{boat, sea}',
    '{.note "open}',
    '{}',
    '[a@b.c]',
    '[@smith](a.html)',
    '[@smith][a]',
    '[@smith]: a',
    '[boat]',
    '[[]]',
    '[[a\nb]]',
  ])('%j are not', (text) => expect(hidden(`The boat ${text} sails.`)).toEqual([]))

  test.each(['[source,ruby]', '[.lead]', '[#id]', '[%header]', '[cols="1,2"]', '[quote, Jane]'])('%s is, with a line to itself', (tag) => {
    expect(hidden(tag)).toEqual([tag])
    expect(hidden(`One.\n${tag} \nTwo.`)).toEqual([tag])
    expect(hidden(`One.\r\n${tag}\r\nTwo.`)).toEqual([tag])
    expect(hidden(`One ${tag}`)).toEqual([])
    expect(hidden(`${tag} one.`)).toEqual([])
  })
})

describe('tags end', () => {
  test.each([
    ['{{ a }} b }}', '{{ a }}'],
    ['{{ {a: {b: 1}} }} c', '{{ {a: {b: 1}} }}'],
    ['{{ "}}" }} c', '{{ "}}" }}'],
    ["{{ don't }} it's }}", "{{ don't }}"],
    ["{{ '}}' }} c", "{{ '}}' }}"],
    ['{{ "a\\"}}" }} c', '{{ "a\\"}}" }}'],
    ['{{ `\\` }} c', '{{ `\\` }}'],
    ['{% if (a %} b', '{% if (a %}'],
    ['{% "%}" %} c', '{% "%}" %}'],
    ['{{ a ) }} b', '{{ a ) }}'],
    ['{{ f(\n\n1) }} b', '{{ f(\n\n1) }}'],
    ['{# a #} b #}', '{# a #}'],
    ['{{!-- a }} --}} b', '{{!-- a }} --}}'],
    ['{{/* a */}} b', '{{/* a */}}'],
    ['<% a %> b %>', '<% a %>'],
    ['{/* a */} b', '{/* a */}'],
    ['{{ a {{ b }}', '{{ b }}'],
  ])('%j ends behind %j', (source, tag) => expect(hidden(source)[0]).toBe(tag))
})

test('a link of a wiki shows its text', () => {
  expect(outline(markdown('See [[the page|the old boats]] there.'))).toEqual(['paragraph: See ⟨[[the page|⟩the old boats⟨]]⟩ there.'])
})

test('lines of attributes are parted from the text, in place', () => {
  expect(outline(markdown('[source,ruby]\nThe boat sails.\n{: .note}\n'))).toEqual(['paragraph: The boat sails.'])
})

test('a tag with a line to itself stands between paragraphs', () => {
  expect(outline(markdown('{% if a %}\nThe boat sails.\n{% else %}\nThe boat stays.\n{% endif %}\n'))).toEqual([
    'paragraph: The boat sails.',
    'paragraph: The boat stays.',
  ])
})

test('a tag makes no markup of Markdown and no end of a tag of HTML', () => {
  expect(outline(markdown('The [boat]({{ "/a b" | url }}) *sails* {{ a * b }} on*.'))).toEqual([
    'paragraph: The boat sails ⟨{{ a * b }}⟩ on*.',
  ])
  expect(outline(html('<p {% if a > b %}class="x"{% endif %} title="{{ "Boats" | t }}">The boat sails.</p>'))).toEqual([
    'paragraph: The boat sails.',
  ])
})

test('rows of a table and code stay what they are', () => {
  expect(outline(markdown('| a |\n|---|\n{% for x in y %}\n| one |\n'))).toContain('table-cell: one')
  expect(outline(markdown('<div>\n{% if a %}\n    <p>The boat</p>\n</div>\n'))).toContain('paragraph: The boat')
})

test('MDX with tags and formulas is still MDX', () => {
  const {blocks, problem} = mdx('The {% raw %} boat $\\frac{a}{b c}$ <b>sails</b> {1 + 1}.\n\n$$\n\\frac{a b}{c}\n$$\n')
  expect(problem).toBeUndefined()
  expect(blocks).toHaveLength(1)
})

describe('front matter', () => {
  test('character references are decoded', () => {
    expect(outline(markdown('---\ntitle: "Fish &amp; chips &mdash; it&#39;s"\nsummary: A &b; c\n---\n'))).toEqual([
      "front-matter: Fish & chips — it's",
      'front-matter: A &b; c',
    ])
  })

  test('no tag reaches out of it', () => {
    expect(outline(markdown('---\ntitle: A {{ boat\n---\n\nThe boat }} sails.\n'))).toContain('paragraph: The boat }} sails.')
  })
})

test.each(['{{ ( ', '{% " ', '{{"', '<% ', '{# ', '\\(', '\\[', '$$ ', '{."', '[[', '[@', '{{< highlight >}} ', '` `` ', '{a='])(
  'many %j that are never closed reach no further than their paragraph',
  (mark) => {
    const source = `The boat ${mark.repeat(20_000)} sails.\n\nThe crew rests.`
    expect(hidden(source).filter((tag) => tag.includes('rests'))).toEqual([])
  },
)
