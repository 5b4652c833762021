import type {Finder} from './finder.ts'

/** Blocks whose inside a template engine hands on as it is, or drops, or gives to a program: code, diagrams, formulas, notes, settings; those whose inside becomes a value of a name are told by what is in it. */
const NAMES =
  'highlight|raw|verbatim|comment|codeblock|code|schema|javascript|js|stylesheet|style|css|scss|script|mermaid|graphviz|plantuml|math|katex|latex|prism|includecode'

/** The opening tag of such a block in Liquid and its kin, in Hugo's two notations, and in Handlebars. */
const OPENERS: readonly (readonly [open: RegExp, close: (name: string) => RegExp])[] = [
  [new RegExp(`^\\{%[-+]?\\s*(${NAMES})\\b`), (name) => new RegExp(`\\{%[-+]?\\s*end${name}\\b`, 'g')],
  [/^\{%[-+]?\s*(set|capture)\s+[\w, ]+[-+]?%\}$/, (name) => new RegExp(`\\{%[-+]?\\s*end${name}\\b`, 'g')],
  [new RegExp(`^\\{\\{[<%]\\s*(${NAMES})\\b`), (name) => new RegExp(`\\{\\{[<%]\\s*/\\s*${name}\\b`, 'g')],
  [/^\{\{\{\{\s*(raw[\w-]*)/, (name) => new RegExp(`\\{\\{\\{\\{/\\s*${name}`, 'g')],
  [/^\{\{#\s*(raw)\s*\}/, (name) => new RegExp(`\\{\\{/\\s*${name}`, 'g')],
]

/** Of the inside of a block so much is looked at, in code units. */
const LOOKED_AT = 2000

const NESTED_TAG = /\{[%{][^%{}\r\n]{0,400}[%}]\}/g

/** Signs that code has and a sentence has not: operators, lines that end like statements, settings. */
const CODE_SIGN = /[{}<>=|\\$]|[;)][ \t]{0,3}$|^[ \t]{0,20}[\w-]{1,40}:(?:$| \S{1,200}$)/m

const OPENS_SENTENCE = /^["“‘'*_([#>-]{0,4}[ \t]{0,3}["“‘'*_([]{0,4}\p{Lu}/u
const ENDS_SENTENCE = /[\p{L}\p{N})\]”’"*_][.!?]["”’'*_)\]]{0,3}(?:\s|$)/u
const FEWEST_WORDS = 4

/** Whether a piece of a text reads as sentences, and nothing in it as code. */
function isProse(inside: string): boolean {
  const text = inside.replace(NESTED_TAG, '').trim()
  return !CODE_SIGN.test(text) && OPENS_SENTENCE.test(text) && ENDS_SENTENCE.test(text) && text.split(/\s+/).length >= FEWEST_WORDS
}

/** Whether a tag begins a block whose inside becomes the value of a name: code more often than not, and else a text that is put into the page further on. */
const isValue = (tag: string): boolean => /^\{%[-+]?\s*(?:set|capture)\b/.test(tag)

/** Where the closing tag starts of the block that a tag opens; -1 where it opens none, or none that is closed. */
export function verbatimEnd(finder: Finder, tag: string, after: number): number {
  for (const [open, close] of OPENERS) {
    const name = open.exec(tag)?.[1]
    if (name === undefined) continue
    const end = /\/\s*(?:[>%]\}\})$/.test(tag) ? -1 : finder.nextMatch(close(name), after)
    return end >= 0 && isValue(tag) && isProse(finder.source.slice(after, Math.min(end, after + LOOKED_AT))) ? -1 : end
  }
  return -1
}
