import type {Finder} from './finder.ts'

/** Blocks whose inside a template engine hands on as it is, or drops, or gives to a program: code, diagrams, formulas, notes, settings; and those whose inside becomes a value of a name, which is code more often than not. */
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

/** Where the closing tag starts of the block that a tag opens; -1 where it opens none, or none that is closed. */
export function verbatimEnd(finder: Finder, tag: string, behind: number): number {
  for (const [open, close] of OPENERS) {
    const name = open.exec(tag)?.[1]
    if (name !== undefined) return /\/\s*(?:[>%]\}\})$/.test(tag) ? -1 : finder.nextMatch(close(name), behind)
  }
  return -1
}
