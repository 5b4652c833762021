import type {Span} from '../../text/span.ts'
import {attributeLinesEnd} from './attribute-lines.ts'
import {componentTagEnd} from './components.ts'
import {directiveEnd, referenceEnd} from './directives.ts'
import {codeElementEnd, codeSpanEnd, fenceEnd} from './ends-of-code.ts'
import {Finder} from './finder.ts'
import {bracesEnd, bracketSpans, interpolationEnd, titleMarks} from './lists.ts'
import {makoLineEnd, makoTagEnd} from './mako.ts'
import {formulaEnd} from './math.ts'
import {plainPairEnd, TagReader} from './tag-reader.ts'
import {verbatimEnd} from './verbatim.ts'

/** Which notations a source may hold beside its own. */
export interface Notations {
  /** Fences and backticks mark code; attributes, references and links of wikis stand in brackets. */
  readonly markdown: boolean
  /** Braces hold expressions of JavaScript, which the format's own parser reads. */
  readonly expressions: boolean
}

/** Where something may start that is not prose. All else is passed over by one search. */
const MARKDOWN_STARTS =
  /^(?=(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*(?:```|~~~))|^[ \t>]*(?:!!!|\?\?\?\+?|===[!+]?)[ \t]|^:(?=[a-z][\w-]{0,40}:[ \t])|`+|<!--|<(?:script|style|textarea)\b|<\/?%|<\?|<[a-z]|[#@](?:[a-z]|\{(?![{%]))|\{[{%]?|\$|\\[^\r\n]|\[%|!?\[|^[ \t]*%(?=[ \t]*[a-z])/gim
const HTML_STARTS =
  /<!--|<(?:script|style|textarea)\b|<\/?%|<\?|[#@](?:[a-z]|\{(?![{%]))|\{[{%]?|\$|\\[^\r\n]|\[%|^[ \t]*%(?=[ \t]*[a-z])/gim

/** What a source must hold to be looked at more closely. */
const TRIGGER =
  /[{$\\@]|#(?:[a-z]+[ \t]*\(|else|end)|<\/?[%?]|\[%|^[ \t]*%|[\])]=|\*\w+=|\[\[|^\[|^[ \t>]*(?:!!!|\?\?\?|===)|^:[a-z][\w-]{0,40}:[ \t]/im

/** Goes over a source once and collects what is not prose in it. */
class Collector {
  readonly spans: Span[] = []
  readonly #finder: Finder
  readonly #tags: TagReader
  readonly #notations: Notations

  constructor(source: string, notations: Notations) {
    this.#finder = new Finder(source)
    this.#tags = new TagReader(this.#finder)
    this.#notations = notations
  }

  run(): void {
    const starts = new RegExp(this.#notations.markdown ? MARKDOWN_STARTS : HTML_STARTS)
    const {source} = this.#finder
    for (let match = starts.exec(source); match; match = starts.exec(source)) {
      const end = this.#read(match[0], match.index)
      starts.lastIndex = Math.max(end, match.index + Math.max(1, match[0].length))
    }
  }

  /** Where to go on after what starts at an offset; -1 where it is nothing. */
  #read(mark: string, start: number): number {
    if (mark === '') return this.#fence(start)
    if (mark.startsWith('`')) return codeSpanEnd(this.#finder, start)
    if (mark === '<!--') return this.#finder.next('-->', start)
    if (/^<\/?[%?]$/.test(mark)) return this.#code(start)
    if (/^[ \t]*%$/.test(mark)) return this.#control(start + mark.length - 1)
    if (mark.startsWith('<')) return this.#element(start)
    if (mark.startsWith('{')) return this.#brace(mark, start)
    if (mark === ':') return this.#add(start, attributeLinesEnd(this.#finder.source, start))
    if (/^[$#@]/.test(mark)) return this.#add(start, this.#signed(mark, start))
    if (mark.startsWith('\\')) return this.#add(start, formulaEnd(this.#finder, start))
    return /\[%?$/.test(mark) ? this.#bracket(start) : this.#addAll(titleMarks(this.#finder.source, start))
  }

  #element(start: number): number {
    const end = codeElementEnd(this.#finder, start)
    const isRead = this.#notations.expressions || !this.#notations.markdown
    return end >= 0 || isRead ? end : this.#add(start, componentTagEnd(this.#finder.source, start))
  }

  /** A tag of Mako, or code up to its closing mark. */
  #code(start: number): number {
    const tag = makoTagEnd(this.#finder.source, start)
    return this.#add(start, tag >= 0 ? tag : plainPairEnd(this.#finder, start))
  }

  #control(start: number): number {
    return this.#add(start, makoLineEnd(this.#finder.source, start))
  }

  /** Code up to its closing mark; in Markdown, what else opens with a square bracket. */
  #bracket(start: number): number {
    const end = this.#add(start, plainPairEnd(this.#finder, start))
    return end >= 0 || !this.#notations.markdown ? end : this.#addAll(bracketSpans(this.#finder.source, start))
  }

  /** Where a formula or an expression ends that opens with a sign. */
  #signed(mark: string, start: number): number {
    const {source} = this.#finder
    if (mark === '$') return this.#dollar(start)
    if (!mark.endsWith('{')) return directiveEnd(source, start)
    return this.#notations.expressions ? -1 : interpolationEnd(source, start)
  }

  /** A formula, or what a program puts the value of. */
  #dollar(start: number): number {
    const {source} = this.#finder
    const reference = referenceEnd(source, start)
    const formula = reference >= 0 ? -1 : formulaEnd(this.#finder, start)
    if (formula >= 0 || this.#notations.expressions) return formula
    return reference >= 0 ? reference : interpolationEnd(source, start)
  }

  #fence(start: number): number {
    return fenceEnd(this.#finder.source, start)
  }

  #add(start: number, end: number): number {
    if (end > start) this.spans.push({start, end})
    return end
  }

  #brace(mark: string, start: number): number {
    const {source} = this.#finder
    const isNote = !this.#notations.expressions || source.startsWith('{#', start)
    const note = isNote ? plainPairEnd(this.#finder, start) : -1
    if (note >= 0) return this.#add(start, note)
    if (mark === '{%') return this.#tag(start, '%}')
    const isExpression = this.#notations.expressions && !/[<%]/.test(source.charAt(start + 2))
    if (mark === '{{' && !isExpression) return this.#tag(start, '}}')
    return this.#notations.expressions ? -1 : this.#add(start, bracesEnd(source, start))
  }

  /** A tag, and with it what stands between it and its end where that is code. */
  #tag(start: number, close: '}}' | '%}'): number {
    const end = this.#tags.endOf(start, close)
    if (end < 0) return -1
    const inside = verbatimEnd(this.#finder, this.#finder.source.slice(start, end), end)
    return this.#add(start, Math.max(end, inside))
  }

  #addAll(spans: readonly Span[]): number {
    this.spans.push(...spans)
    return spans.at(-1)?.end ?? -1
  }
}

/** Front matter, which no tag reaches out of. */
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*(?:\r?\n|$)/

function spansIn(source: string, notations: Notations): Span[] {
  if (!TRIGGER.test(source)) return []
  const collector = new Collector(source, notations)
  collector.run()
  return collector.spans
}

/**
 * The stretches of a source that another program reads: tags of Liquid, Jinja, Nunjucks, Twig, Handlebars, Mustache, Hugo, ERB, EJS, PHP, Mako, Velocity, Blade, Svelte and their like with all that stands
 * in their verbatim blocks and notes, formulas, attributes of Pandoc and kramdown, lines of attributes, references, links of wikis. In order and apart. What stands
 * in code or in a comment of the format itself is not looked at. Takes time linear in the source.
 */
export function templateSpans(source: string, notations: Notations): readonly Span[] {
  const front = notations.markdown ? (FRONT_MATTER.exec(source)?.[0].length ?? 0) : 0
  if (front === 0) return spansIn(source, notations)
  const after = spansIn(source.slice(front), notations)
  return [...spansIn(source.slice(0, front), notations), ...after.map(({start, end}) => ({start: start + front, end: end + front}))]
}
