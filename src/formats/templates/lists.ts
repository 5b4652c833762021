import type {Span} from '../../text/span.ts'
import {matchAt} from '../markdown-lines.ts'

/** `{: .note title="Mind"}`, `{#id .class key=value}`, `{width=50%}`, `{=html}`, `{@html text}`, `{$count}`, `{1,3-5}`: attributes and the like after a piece of text. */
const ATTRIBUTES =
  /\{(?:(?:[:.#=@$]|\s*[\w-]{1,40}=)[^{}"'\r\n]{0,200}(?:"(?:[^"\\\r\n]|\\.){0,200}"[^{}"'\r\n]{0,200}|'(?:[^'\\\r\n]|\\.){0,200}'[^{}"'\r\n]{0,200}){0,8}|[\d, -]{1,40})\}/y

/** `${name}`, `#{name}`, `@{name}`: what JSP, Mako, Ruby and their like put the value of. */
const INTERPOLATION =
  /[$#@]\{[^{}"'\r\n]{0,200}(?:"(?:[^"\\\r\n]|\\.){0,200}"[^{}"'\r\n]{0,200}|'(?:[^'\\\r\n]|\\.){0,200}'[^{}"'\r\n]{0,200}){0,8}\}/y

/** `{name}`, `{boat.name}`, `{say("no")}`, `{count + 1}`, `{isOld ? "old" : "new"}`: a value in Svelte, Astro and their like, which no prose looks like. */
const VALUE =
  /(?<![\w*])\{[ \t]{0,4}!{0,2}[a-z_$][\w$]{0,60}(?:(?:\?\.|[.[(](?! )|[ \t]{0,4}(?:[?+*<>]|&&|\|\||!==?|===?)[ \t])[^{}"'`\r\n]{0,200}(?:(?:"(?:[^"\\\r\n]|\\.){0,200}"|'(?:[^'\\\r\n]|\\.){0,200}'|`[^`{}\r\n]{0,200}`)[^{}"'`\r\n]{0,200}){0,8})?[ \t]{0,4}\}/iy

/** A string or a template as an expression of JSX: `{' '}`, ``{`a ${b}`}``. */
const STRING = /\{\s*(?:"[^"\r\n]{0,400}"|'[^'\r\n]{0,400}'|`[^`]{0,2000}`)\s*\}/y

/** A line of attributes in the manner of AsciiDoc: `[source,ruby]`, `[.lead]`, `[cols="1,2"]`. */
const ATTRIBUTE_LINE = /\[(?:[.#%][\w-][^\]\r\n]{0,200}|[a-z]+(?:,[^\]\r\n]{1,200})|[a-z]+=[^\]\r\n]{1,200})\](?=[ \t]*(?:\r|\n|$))/y

/** `[@smith2004, p. 3; see also @jones]`: references of Pandoc. In front of a bracket it would be the text of a link. */
const CITATION = /\[(?:[^[\]@\r\n]{0,60}[\s;])?-?@[\p{L}\d_{][^[\]\r\n]{0,300}\](?![([:])/uy

/** The line that opens a note or a tab of MkDocs: `!!! note "Mind the step"`, `??? tip "More"`, `=== "Linux"`. Its marks belong to the notation, its title to the text. */
const TITLED_LINE = /[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:[\w-]+[ \t]+){0,4}"([^"\r\n]*)"(?=[ \t]*(?:\r|\n|$))/y

/** A link of a wiki: the page's name, and perhaps what is shown for it. */
const WIKI_LINK = /!?\[\[([^[\]|\r\n]{1,200})(?:\|([^[\]\r\n]{1,200}))?\]\]/y

/** Where the attributes or the expression that open with a brace at an offset end; -1 where none do. */
export function bracesEnd(source: string, start: number): number {
  const match = matchAt(ATTRIBUTES, source, start) ?? matchAt(STRING, source, start) ?? matchAt(VALUE, source, start)
  return match ? start + match[0].length : -1
}

/** Where the expression that opens at an offset with a sign and a brace ends; -1 where none does. */
export const interpolationEnd = (source: string, start: number): number =>
  matchAt(INTERPOLATION, source, start) === null ? -1 : INTERPOLATION.lastIndex

/** What stands before and after the title of a note or a tab whose line starts at an offset. */
export function titleMarks(source: string, start: number): readonly Span[] {
  const match = matchAt(TITLED_LINE, source, start)
  if (!match) return []
  const end = start + match[0].length
  const titleEnd = end - 1
  return [
    {start, end: titleEnd - match[1]!.length},
    {start: titleEnd, end},
  ]
}

/** The stretches of what opens with a square bracket at an offset that are no prose; of a link of a wiki, what is shown is. */
export function bracketSpans(source: string, start: number): readonly Span[] {
  const link = matchAt(WIKI_LINK, source, start)
  if (link) {
    const end = start + link[0].length
    const shown = link[2]
    return shown === undefined || link[0].startsWith('!')
      ? [{start, end}]
      : [
          {start, end: end - 2 - shown.length},
          {start: end - 2, end},
        ]
  }
  const isLine = start === 0 || /[\r\n]/.test(source.charAt(start - 1))
  const match = (isLine ? matchAt(ATTRIBUTE_LINE, source, start) : null) ?? matchAt(CITATION, source, start)
  return match ? [{start, end: start + match[0].length}] : []
}
