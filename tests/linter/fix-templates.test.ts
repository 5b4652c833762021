import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'

/** What safe fixes mend, each in a sentence of its own: before, after. */
const MENDED: readonly (readonly [rule: string, before: string, after: string])[] = [
  [
    'quote-style',
    "The captain’s boat is the pilot's own, and the “old” boat is the crew’s.",
    'The captain’s boat is the pilot’s own, and the “old” boat is the crew’s.',
  ],
  ['punctuation-spacing', 'The boat sailed at noon , and the crew rested.', 'The boat sailed at noon, and the crew rested.'],
  ['punctuation-spacing', 'The boat sailed  at noon.', 'The boat sailed at noon.'],
  ['invisible-character', 'The boat sai\u200bled at noon.', 'The boat sailed at noon.'],
  ['indefinite-article', 'There was a old boat in the harbour.', 'There was an old boat in the harbour.'],
  ['repeated-word', 'The crew of the the boat rested.', 'The crew of the boat rested.'],
  ['mojibake', 'The crew rested in the cafÃ© there.', 'The crew rested in the café there.'],
]

/** A bait for every safe fix in one string: straight marks, odd spaces, an article, a doubled word, mojibake. */
const BAIT = "it's a old  the the cafÃ© , sai\u200bled"

const INLINE = [
  `{% image "a.png" "${BAIT} by 20%" %}`,
  `{{ macro({a: "${BAIT}", b: {c: "${BAIT}"}}) }}`,
  `{{{ helper "${BAIT}" }}}`,
  `{{> card title="${BAIT}"}}`,
  `{{!-- ${BAIT} }} ${BAIT} --}}`,
  `{# "${BAIT}" #}`,
  `{{< figure src="a.png" title="${BAIT}" >}}`,
  `{{% note "${BAIT}" %}}`,
  `{{/* "${BAIT}" }} ${BAIT} */}}`,
  `<%= link_to "${BAIT}", root_path %>`,
  `{% raw %}"${BAIT}" {{ x }}{% endraw %}`,
  `{% comment %}"${BAIT}"{% endcomment %}`,
  `{: .note title="${BAIT}"}`,
  `{#boat title="${BAIT}"}`,
  `[@smith2004, "${BAIT}"]`,
  `[[${BAIT}]]`,
  `$x_1 = "${BAIT}"$`,
  `$$x = "${BAIT}"$$`,
  `\\(x_1 = \\text{${BAIT}}\\)`,
  `<?= name("${BAIT}", $a->b) ?>`,
  `<?php echo "${BAIT}"; $a->b(); ?>`,
  `[% name("${BAIT}") %]`,
  `<%page args="${BAIT}"/>`,
  `<%def name="a()">`,
  `</%def>`,
  `{$boat.name ? "${BAIT}" : "${BAIT}"}`,
  `{$boat|default:"${BAIT}"}`,
  `{:else if a == "${BAIT}"}`,
  `{@html say("${BAIT}")}`,
  `\${boats["${BAIT}"] , n}`,
  `#{boats["${BAIT}"]}`,
  `@{boats["${BAIT}"]}`,
  `{boats["${BAIT}"]}`,
  `{say("${BAIT}", a.b)}`,
  `{boat ? "${BAIT}" : "${BAIT}"}`,
  `{count + "${BAIT}"}`,
  `#if($boat == "${BAIT}")`,
  `#set($boat = say("${BAIT}", say(2)))`,
  `#foreach( $boat in ["${BAIT}"] )`,
  `$boat.name("${BAIT}")`,
  `$!{boats["${BAIT}"]}`,
  `@include('boats', ["${BAIT}"])`,
  `<Boat items={["${BAIT}", {a: "${BAIT}"}]} />`,
  `<Boat :size="${BAIT}" @click="go(${BAIT})">`,
]

const BLOCKS = [
  `{{ example({\n  items: [\n    {text: "${BAIT}"},\n\n    {text: "${BAIT}"}\n  ]\n}) }}`,
  `{% raw %}\n"${BAIT}"\n\n{{ "${BAIT}" }}\n{% endraw %}`,
  `{% highlight text %}\n"${BAIT}"\n\n  "${BAIT}"\n{% endhighlight %}`,
  `{{< highlight text >}}\n"${BAIT}"\n\n"${BAIT}"\n{{< /highlight >}}`,
  `{# "${BAIT}"\n\n"${BAIT}" #}`,
  `<%\n  x = "${BAIT}"\n%>`,
  `$$\nx = "${BAIT}"\n$$`,
  `\\begin{align}\nx &= "${BAIT}"\n\\end{align}`,
  `[quote,"${BAIT}"]`,
  `<?php\n  $x = "${BAIT}";\n\n  $a->b("${BAIT}");\n?>`,
  `[%\n  x = "${BAIT}"\n%]`,
  `<%def name="${BAIT}">\n</%def>`,
  `% if boat == "${BAIT}":`,
  `% endif`,
  `  % for boat in boats("${BAIT}") :`,
  `:author: ${BAIT}\n:title: "${BAIT}"`,
]

const MDX = [
  `{render("${BAIT}", {a: {b: "${BAIT}"}})}`,
  `{/* "${BAIT}" */}`,
  `<Boat name={"${BAIT}"} style={{a: "${BAIT}"}} />`,
  `$x_1 = "${BAIT}"$`,
]

const linter = await createLinter({preload: ['markdown', 'mdx', 'html']})
const fixed = (path: string, value: string) => String(linter.fix(new VFile({path, value})))

const PARAGRAPHS = MENDED.map(([, before]) => before)
const RIGHT = MENDED.map(([, , after]) => after)

describe.each(MENDED)('a fix of %s beside a template', (_, before, after) => {
  test.each(INLINE)('%j', (tag) => {
    expect(fixed('a.md', `${before} ${tag} ${before}`)).toBe(`${after} ${tag} ${after}`)
  })
})

test.each(INLINE.filter((tag) => !/^(?:\{[:#]|\[|<B)/.test(tag)))('in HTML, %j stays as it is', (tag) => {
  const page = (texts: readonly string[]) =>
    `<div title="${'boats'}" ${tag.startsWith('{%') ? tag : ''}>${texts.map((text) => `<p>${text} ${tag}</p>`).join('\n')}</div>`
  expect(fixed('a.html', page(PARAGRAPHS))).toBe(page(RIGHT))
})

test.each(BLOCKS)('%j stays as it is', (block) => {
  const page = (texts: readonly string[]) => texts.map((text) => `${text}\n\n${block}\n`).join('\n')
  expect(fixed('a.md', page(PARAGRAPHS))).toBe(page(RIGHT))
})

test.each(MDX)('in MDX, %j stays as it is', (tag) => {
  const page = (texts: readonly string[]) => texts.map((text) => `${text} ${tag}`).join('\n\n')
  expect(fixed('a.mdx', page(PARAGRAPHS))).toBe(page(RIGHT))
})

test.each(['!!! note "The old boat"', '??? tip "The old boat"', '=== "The old boat"'])('the marks of %j stay as they are', (line) => {
  const page = (texts: readonly string[]) => texts.map((text) => `${text}\n\n${line}\n\n    ${text}\n`).join('\n')
  expect(fixed('a.md', page(PARAGRAPHS))).toContain(line)
})

test('what stands in templates has no say in the marks of the text', () => {
  const source = `${'{{ t("it\'s", "a", "b") }}\n\n'.repeat(20)}The “captain’s” boat and the pilot's are the crew’s.\n`
  expect(fixed('a.md', source)).toBe(source.replace("pilot's", 'pilot’s'))
})
