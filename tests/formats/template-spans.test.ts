import {describe, expect, test} from 'vitest'
import {blankedOut, neutralised} from '../../src/formats/templates/blank-out.ts'
import {type Notations, templateSpans} from '../../src/formats/templates/template-spans.ts'

const MARKDOWN: Notations = {markdown: true, expressions: false}
const MDX: Notations = {markdown: true, expressions: true}
const HTML: Notations = {markdown: false, expressions: false}

const hidden = (source: string, notations: Notations): string[] =>
  templateSpans(source, notations).map(({start, end}) => source.slice(start, end))

describe('in MDX', () => {
  test.each([
    '{% if a %}',
    '{% raw %} a {% endraw %}',
    '{{< figure src="a.png" >}}',
    '{{% note %}}',
    '{# a note #}',
    '<% a %>',
    '$a_1$',
    '\\(x\\)',
    '[@smith]',
    '[[Page]]',
  ])('%s is for another program', (tag) => expect(hidden(`The ${tag} boat.`, MDX).join('')).toBe(tag))

  test.each([
    '{a}',
    '{{a: 1}}',
    '{{ a }}',
    "{' '}",
    '{/* a */}',
    '{.note}',
    '{width=50%}',
    '{1,3}',
    '{"a b"}',
    '{{!-- a --}}',
    '{{/* a */}}',
  ])('%s is an expression', (source) => expect(hidden(`The ${source} boat.`, MDX)).toEqual([]))
})

describe('in HTML', () => {
  test.each(['{{ a }}', '{% if a %}', '{# a #}', '<%= a %>', '{{!-- a --}}', '$$x$$', '\\(x\\)', '{.note}', "{' '}"])(
    '%s is no prose',
    (tag) => expect(hidden(`<p>The ${tag} boat.</p>`, HTML)).toEqual([tag]),
  )

  test('brackets and backticks mean nothing', () => {
    expect(hidden('<p>The [@smith] [[Page]] ![[boat.png]] boat.</p>\n[source,ruby]\n', HTML)).toEqual([])
    expect(hidden('<p>The `{{ a }}` boat.</p>\n```\n{{ b }}\n```\n', HTML)).toEqual(['{{ a }}', '{{ b }}'])
  })

  test.each([
    '<!-- {{ a }} {% raw %} -->',
    '<script>{{ a }}</script>',
    '<SCRIPT src="a">{{ a }}</script>',
    '<style>{{ a }}</STYLE>',
    '<textarea>{{ a }}</textarea>',
  ])('what stands in %j is not looked at, and what comes after it is', (source) => {
    expect(hidden(`<p>${source} {{ b }}</p>`, HTML)).toEqual(['{{ b }}'])
  })

  test('there is no front matter', () => {
    expect(hidden('---\ntitle: {{ (a\n---\n\nb) }}\n', HTML)).toEqual(['{{ (a\n---\n\nb) }}'])
  })
})

describe('in Markdown', () => {
  test.each(['\n', '\r\n'])('tags stand where they stand in front matter, after it, or after both signs of it (%j)', (lineEnd) => {
    for (const fence of ['---', '+++', '\ufeff---']) {
      const source = [fence, 'title: {{ a }}', fence.replace('\ufeff', ''), 'The {{ b }} boat.', '', '{{ c', fence, 'd }}'].join(lineEnd)
      expect(hidden(source, MARKDOWN)).toEqual(['{{ a }}', '{{ b }}', `{{ c${lineEnd}${fence}${lineEnd}d }}`])
    }
  })

  test.each([
    '`{{ a }}`',
    '``{{ a }} ` {{ a }}``',
    '`{{ a\n}}`',
    '```\n{{ a }}\n```\n',
    '~~~ b\n{{ a }}\n\n```\n{{ a }}\n~~~~\n',
    '> ```\n> {{ a }}\n> ```\n',
    '- ~~~\n  {{ a }}\n  ~~~\n',
    '10. ```\n    {{ a }}\n    ```\n',
    '<!-- {{ a }} -->',
    '<script>{{ a }}</script>',
  ])('what stands in %j is not looked at, and what comes after it is', (source) => {
    expect(hidden(`One.\n\n${source} {{ b }}`, MARKDOWN)).toEqual(['{{ b }}'])
  })

  test.each(['```', '~~~'])('code that is never closed goes to the end (%s)', (fence) => {
    expect(hidden(`{{ b }}\n${fence}\n{{ a }}\n\n{{ a }}\n`, MARKDOWN)).toEqual(['{{ b }}'])
  })

  test.each(['` {{ b }}', '`` {{ b }} `', '` \n\n{{ b }} `', '``` ` {{ b }}', '`` ` ``{{ b }}'])('%j is no code', (source) => {
    expect(hidden(source, MARKDOWN)).toEqual(['{{ b }}'])
  })

  test('what is shown for a link of a wiki is prose', () => {
    expect(hidden('[[page|the boats]] ![[boat.png|300]]', MARKDOWN)).toEqual(['[[page|', ']]', '![[boat.png|300]]'])
  })
})

describe('the inside of a block that a program reads goes with its tag', () => {
  test.each([
    ['{%- highlight ruby -%}\na\n', '{%- endhighlight %}'],
    ['{% comment %}a "b"', '{% endcomment %}'],
    ['{{< mermaid >}}a --> b', '{{< /mermaid >}}'],
    ['{{% math %}}a', '{{% / math %}}'],
    ['{{{{raw-loud}}}}{{a}}', '{{{{/raw-loud}}}}'],
    ['{{# raw }}{{a}}', '{{/ raw }}'],
    ['{% set a %}\nb = c\n', '{% endset %}'],
    ['{% capture a %}one two', '{% endcapture %}'],
  ])('%j up to %j', (block, close) => expect(hidden(`${block}${close} {{ b }}`, MARKDOWN)).toEqual([block, close, '{{ b }}']))

  test.each([
    ['{% set a %}The boat came home late.{% endset %}', ['{% set a %}', '{% endset %}']],
    ['{% capture a %}\n“The boat came home.”\n{% endcapture %}', ['{% capture a %}', '{% endcapture %}']],
    ['{% capture a %}Boats came.{% endcapture %}', ['{% capture a %}Boats came.', '{% endcapture %}']],
    ['{% capture a %}The boat came = home.{% endcapture %}', ['{% capture a %}The boat came = home.', '{% endcapture %}']],
    ['{% capture a %}The {{ b }} came home late.{% endcapture %}', ['{% capture a %}', '{{ b }}', '{% endcapture %}']],
    ['{{< code />}} a {{< /code >}}', ['{{< code />}}', '{{< /code >}}']],
    ['{% raw %} a', ['{% raw %}']],
    ['{% rawness %} a {% endraw %}', ['{% rawness %}', '{% endraw %}']],
  ])('but in %j it does where it is no prose, and where there is one', (source, tags) => {
    expect(hidden(source, MARKDOWN).join('|')).toBe(tags.join('|'))
  })
})

describe('tags of a line of their own leave a blank line', () => {
  /** What becomes of a source, letters that stand for a tag as ¤. */
  const blanked = (source: string): string => blankedOut(source, templateSpans(source, MARKDOWN)).replaceAll('\uE000', '¤')

  test.each([
    '{% if a %}',
    '{# a #}',
    '{: .a }',
    '{{< a >}}',
    '{{% a %}}',
    '{{#a}}',
    '{{/a}}',
    '{{!a}}',
    '{{^a}}',
    '<% a %>',
    '[source,ruby]',
    '[.lead]',
    '{% if a %} {{ b }}',
    '{% if a %}\t{% b %}',
  ])('%j', (tag) => {
    for (const [before, after] of [
      ['', ''],
      ['One.\n', '\nTwo.'],
      ['One.\r\n', ' \r\nTwo.'],
      ['One.\n', '\t\n\nTwo.'],
      ['One.\r', '\rTwo.'],
    ])
      expect(blanked(before + tag + after)).toBe(before + ' '.repeat(tag.length) + after)
  })

  test('after the signs of a quotation, and after space', () => {
    expect(blanked('One.\n> {% if a %}\n> Two.')).toBe(`One.\n> ${' '.repeat(10)}\n> Two.`)
    expect(blanked('One.\n\t {% if a %}\nTwo.')).toBe(`One.\n\t ${' '.repeat(10)}\nTwo.`)
  })

  test.each([
    ['{{ a }}', '¤¤¤¤¤¤¤'],
    ['<%= a %>', '¤¤¤¤¤¤¤¤'],
    ['[@a]', '¤¤¤¤'],
    ['[[a]]', '¤¤¤¤¤'],
    ['One {% a %}\nTwo.', 'One ¤¤¤¤¤¤¤\nTwo.'],
    ['{% a %} one\nTwo.', '¤¤¤¤¤¤¤ one\nTwo.'],
    ['{% a %}. {% b %}', '¤¤¤¤¤¤¤. ¤¤¤¤¤¤¤'],
    ['| a |\n{% b %}\n', '| a |\n¤¤¤¤¤¤¤\n'],
    ['{% b %}\n| a |\n', '¤¤¤¤¤¤¤\n| a |\n'],
    ['{% b %}\r\n > | a |\n', '¤¤¤¤¤¤¤\r\n > | a |\n'],
    ['    a\n{% b %}\nOne.', '    a\n¤¤¤¤¤¤¤\nOne.'],
    ['{% b %}\n\ta', '¤¤¤¤¤¤¤\n\ta'],
    ['   a\n{% b %}\n   a', '   a\n       \n   a'],
    ['| a |\n\n{% b %}\n\n| a |', '| a |\n\n       \n\n| a |'],
  ])('%j becomes %j', (source, expected) => expect(blanked(source)).toBe(expected))

  test('line breaks within stay, and where no lines are wanted all tags are words', () => {
    const source = '{% a\nb %}\nOne.'
    expect(blanked(source)).toBe('    \n    \nOne.')
    expect(neutralised(source, templateSpans(source, MARKDOWN)).replaceAll('\uE000', '¤')).toBe('¤¤¤¤\n¤¤¤¤\nOne.')
    expect(neutralised('One.', [])).toBe('One.')
  })
})

describe('what is set apart is no longer than a page', () => {
  test.each([
    ['\\(x=', '\\)', 4998],
    ['$$x=', '$$', 4998],
    ['\\begin{a}x=', '\\end{a}', 4991],
    ['{#  ', '#}', 19_998],
    ['<% a', '%>', 19_998],
  ])('%s … %s', (open, close, length) => {
    const of = (inside: number) => `${open}${'1'.repeat(inside - 2)}${close}`
    expect(hidden(of(length), MARKDOWN)).toEqual([of(length)])
    expect(hidden(of(length + 1), MARKDOWN)).toEqual([])
  })
})

describe('tags of components', () => {
  test.each([
    `<Tabs items={["it's", 'a "b"']}>`,
    '<Boat {...props} />',
    '<Boat style={{color: "red"}}>',
    '<Boat on={() => { go(`}`) }} title="a">',
    '<Boat\n  :size="a"\n  @click="b"\n/>',
    '<template #item="{a}">',
    '<button (click)="go()" [size]="a">',
    '<li *ngFor="let a of b">',
    '<Boat v-on:[event]="a">',
    '{@html "a"}',
  ])('%j is no prose of Markdown', (tag) => {
    expect(hidden(`The ${tag} boat.`, MARKDOWN)).toEqual([tag])
  })

  test.each([
    'a < b {c}',
    '<div class="a" hidden>',
    '<boat and (two of them) sail>',
    '<Boat a={b',
    '<Boat a={b} c < d>',
    '<https://a.b/{c}>',
    '<a@b.c>',
  ])('%j is none', (source) => expect(hidden(`The ${source} boat.`, MARKDOWN).join('')).not.toContain('<'))

  test('is read for so long only', () => {
    expect(hidden(`<Boat a={${' '.repeat(1900)}}>`, MARKDOWN)).toHaveLength(1)
    expect(hidden(`<Boat a={${' '.repeat(2100)}}>`, MARKDOWN).join('')).not.toContain('<')
  })

  test('stays for the parser, which may read it within HTML', () => {
    const source = '<div>\n<Boat @click="a">{{ b }}</Boat>\n</div>'
    expect(blankedOut(source, templateSpans(source, MARKDOWN))).toBe(
      '<div>\n<Boat @click="a">\uE000\uE000\uE000\uE000\uE000\uE000\uE000</Boat>\n</div>',
    )
  })
})

describe('lines that open a note or a tab', () => {
  test.each([
    ['!!! note "It’s a boat"', ['!!! note "', '"']],
    ['> ??? tip inline end "A boat"', ['> ??? tip inline end "', '"']],
    ['    === "Linux"  ', ['    === "', '"']],
    ['!!! danger ""', ['!!! danger "', '"']],
  ])('%j: their marks are no prose, their title is', (line, marks) => {
    expect(hidden(`The boat.\n\n${line}\n    It sailed.\n`, MARKDOWN)).toEqual(marks)
  })

  test.each(['!!! The "boat" sailed', 'The !!! note "boat"', '!!!note "boat"', '=== boat "a" sailed', '===', '??? '])(
    '%j is none',
    (line) => {
      expect(hidden(`The boat.\n\n${line}\n`, MARKDOWN)).toEqual([])
    },
  )
})

describe('formulas on lines of their own', () => {
  test.each(['$$\n"the boat"\n\n"the crew"\n$$', '\\[\n"the boat" \\text{a}\n\\]', '> $$\n> the boat\n> $$'])(
    '%j is no prose, whatever is in it',
    (formula) => {
      expect(hidden(`The boat.\n\n${formula}\n\nThe crew.\n`, MARKDOWN)).toEqual([formula.replace(/^> /, '')])
    },
  )

  test.each(['It cost $$\nthe crew\n$$ then.', '\\[\nthe crew sailed\n\\] then'])('%j is none', (source) => {
    expect(hidden(`The boat.\n\n${source}\n`, MARKDOWN).join('')).not.toContain('sailed')
  })
})

describe('lines of attributes', () => {
  test('two and more, up to what follows', () =>
    expect(hidden('# A boat\n:author: Ada\n:see-also: "Boats"\n\nIt sails.', MARKDOWN)).toEqual([':author: Ada\n:see-also: "Boats"\n']))

  test('one alone whose value is a string', () =>
    expect(hidden('The boat.\n\n:author: "Ada Byron"\n\nIt sails.', MARKDOWN)).toEqual([':author: "Ada Byron"\n']))

  test.each([':tada: "Boats" sail at noon.', ':tada: We sail at noon.', 'One:\n:tada: We sail.\nIt sails.', 'a :b: c\nd :e: f'])(
    '%s has none',
    (source) => expect(hidden(source, MARKDOWN)).toEqual([]),
  )
})

describe('Mako, PHP, Svelte and their like', () => {
  test.each([
    '<%page args="a, b"/>',
    '</%def>',
    '<?= a->b ?>',
    '<?php a(); ?>',
    '[% a %]',
    '{$a ? "b" : \'c\'}',
    '${a["b"]}',
    '#{a}',
    '@{a}',
    '{a}',
    '{a.b?.c}',
    '{a["b"]}',
    '{a("b", c)}',
    '{!a && b}',
    '{a ? "b" : `c`}',
    '#if($a.b("c)") == "d")',
    '#set( $a = ["b", (c (d))] )',
    '$a.b.c("d")',
    '$!a.b("c")',
    '$!{a.b}',
    '@foreach ($a as $b)',
  ])('%s is no prose', (tag) => {
    expect(hidden(`The ${tag} boat.`, MARKDOWN)).toEqual([tag])
    expect(hidden(`<p>The ${tag} boat.</p>`, HTML)).toEqual([tag])
  })

  test('a line of control is none, from its sign on', () => {
    expect(hidden('One.\n  % if a == "b":\nTwo.\n% endif\n', MARKDOWN)).toEqual(['% if a == "b":', '% endif'])
  })

  test('neither is a directive without arguments on a line of its own', () => {
    expect(hidden('One.\n#else\nTwo.\n  #end\n@endif', MARKDOWN)).toEqual(['#else', '#end', '@endif'])
  })

  test.each([
    '{the boat}',
    '{a, b}',
    '{boats (old)}',
    '#end of it',
    '#boats (old)',
    '@crew (old)',
    '$5.50 (old)',
    '#if (the boat',
    '\\\\word{boat}',
  ])('%j is prose', (source) => expect(hidden(source, HTML)).toEqual([]))

  test.each(['% of the boats', '[50%]', '<?xml version="1.0"?>', '% if the boat comes', 'the price is $ {5', 'A # {b c} c'])(
    '%j is none of theirs',
    (source) => expect(hidden(source, HTML)).toEqual([]),
  )

  test('a line of attributes that opens with a per cent sign is one', () => {
    expect(hidden('[%header]\nThe boat.', MARKDOWN)).toEqual(['[%header]'])
  })
})
