import type {Span} from '../text/span.ts'

/** What a text must hold to be looked at more closely. */
const TRIGGER = /[{$@]|:\/\/|:\w|:::|www\.|^\[!|\.(?:com|org|net|io|dev)\b/

/** A template's tag, a shortcode, an expression or a formula is at most this long; it bounds the time that an unclosed one costs. */
const LONGEST = 400

/**
 * What stands in a text and is for a machine. Each expression takes bounded time at each place where it may start.
 *
 * `{{ page.title }}`, `{{< figure src="a.png" >}}`, `{% include a.html %}`, `{# note #}`, `{: .class }`, `{#id}`, `{.class}`; `$$…$$`;
 * addresses, also of mail; `:smile:`; the fences of directives (`:::tip`) and the sign of an alert (`[!NOTE]`).
 */
const SHAPES: readonly RegExp[] = [
  new RegExp(`\\{\\{[^{}]{0,${LONGEST}}\\}\\}\\}?`, 'g'),
  new RegExp(`\\{%[^%{}]{0,${LONGEST}}%\\}`, 'g'),
  /\{[:.#][^{}\n]{0,200}\}/g,
  new RegExp(`\\$\\$[^$]{1,${LONGEST}}\\$\\$`, 'g'),
  /\b[a-z][a-z+.-]{1,20}:\/\/[^\s<>"“”»]+[^\s<>"“”».,;:!?'’)\]]/gi,
  /\bwww\.[^\s<>"“”»]+[^\s<>"“”».,;:!?'’)\]]/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
  /(?<!\w):[a-z0-9][a-z0-9_+-]{1,40}:(?!\w)/g,
  /^[ \t]*:::+[^\n]{0,200}$/gm,
  /^\[![A-Za-z]{2,20}\][+-]?/g,
]

/** `$x$`, `$a_1 + b$`: no space inside the signs, no digit behind, and something that only a formula has. */
const FORMULA = /\$(?=[^\s$])([^$\n]{1,200})(?<=\S)\$(?!\d)/g
const IN_FORMULA = /[\\^_{}=<>]|^[A-Za-z]$|^[A-Za-z]\(/

function formulas(text: string): Span[] {
  if (!text.includes('$')) return []
  return [...text.matchAll(FORMULA)]
    .filter(([, inside = '']) => IN_FORMULA.test(inside))
    .map((match) => ({start: match.index, end: match.index + match[0].length}))
}

/** The stretches of a text that are templating, formulas, addresses or signs for a machine; not in order, may overlap. */
export function templating(text: string): Span[] {
  if (!TRIGGER.test(text)) return []
  const spans = formulas(text)
  for (const shape of SHAPES) {
    for (const match of text.matchAll(shape)) spans.push({start: match.index, end: match.index + match[0].length})
  }
  return spans
}
