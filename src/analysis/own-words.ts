import {addWordsOfIdentifiers} from '../text/identifier.ts'
import type {Span} from '../text/span.ts'
import type {Document} from './document.ts'
import {changeBetween} from './source-change.ts'

/** What a source has that is no prose. */
interface OwnWords {
  /** The words in code, in the targets of links, in addresses and names of files and of what programs have, in small letters; what names of files end in, with its stop. */
  readonly words: ReadonlySet<string>
  /** How many stretches of code there are, and names as programs have them ("readFile", "max_size"). */
  readonly code: number
  readonly source: string
  /** Where code, tags and targets stand; empty for a document that no other version is compared with. */
  readonly stretches: readonly Span[]
}

/** A code span, an address or a tag is not looked for any further than this. */
const FARTHEST = 500
const TICK = 96
const LESS = 60
const CLOSING_BRACKET = 93
const OPENING_PARENTHESIS = 40

/** Elements of HTML whose text is code. */
const CODE_TAG = /^<(\/?)(?:code|pre|kbd|samp|var|tt)\b/i
/** Attributes whose values are no prose. */
const ATTRIBUTE = /\s(?:href|src|id|class|name|for)\s?=\s?(?:"([^"]*)"|'([^']*)')/gi

/** What a character is to a name: a letter, digit or hyphen; a mark that only names have inside; or neither. */
const Part = {none: 0, plain: 1, capital: 2, mark: 3} as const
const MARKS = '_/\\.:@$#~+=?&%'

function partOf(unit: number): number {
  const character = String.fromCharCode(unit)
  if (/[a-z0-9-]/.test(character)) return Part.plain
  if (/[A-Z]/.test(character)) return Part.capital
  return MARKS.includes(character) ? Part.mark : Part.none
}

const PARTS = Uint8Array.from({length: 128}, (_, unit) => partOf(unit))

const isInName = (unit: number): boolean => unit < 128 && PARTS[unit] !== Part.none

/** A small letter and a capital side by side, or an underscore: how programs name things. */
const NAME = /[a-z][A-Z]|\w_\w/
/** Marks that stand inside of names and addresses, or open a handle or a command. */
const INSIDE = /\w[_/\\.:@$#=]+\w|^[@$\\]\w/

/** What an address or the name of a file ends in, to tell what kind of file it is. */
const EXTENSION = /\.[a-z]{2,4}$/

/** Goes once over a source. */
class Gathering implements OwnWords {
  readonly words = new Set<string>()
  code = 0
  readonly stretches: Span[] = []
  readonly source: string
  readonly #keepsStretches: boolean
  /** Behind these offsets is no closing fence, and no closing tag. */
  #noFence = Number.POSITIVE_INFINITY
  #noClose = Number.POSITIVE_INFINITY

  /** @param keepsStretches - whether the next version is to be compared with this one */
  constructor(source: string, keepsStretches: boolean) {
    this.source = source
    this.#keepsStretches = keepsStretches
  }

  run(): this {
    const source = this.source
    let at = 0
    while (at < source.length) {
      const unit = source.charCodeAt(at)
      if (unit === TICK) at = this.#ticked(at)
      else if (unit === LESS) at = this.#tag(at)
      else if (unit === CLOSING_BRACKET && source.charCodeAt(at + 1) === OPENING_PARENTHESIS) at = this.#target(at + 2)
      else if (isInName(unit)) at = this.#word(at)
      else at++
    }
    return this
  }

  #note(start: number, end: number): void {
    if (this.#keepsStretches) this.stretches.push({start, end})
  }

  #add(start: number, end: number): void {
    const text = this.source.slice(start, end)
    addWordsOfIdentifiers(text, this.words)
    const [extension] = EXTENSION.exec(text) ?? []
    if (extension !== undefined) this.words.add(extension)
  }

  /** A fence of code, or a code span within a line. */
  #ticked(start: number): number {
    const source = this.source
    let end = start
    while (source.charCodeAt(end) === TICK) end++
    const ticks = source.slice(start, end)
    const close = ticks.length >= 3 && end < this.#noFence ? source.indexOf(ticks, end) : this.#closeInLine(ticks, end)
    if (close < 0) {
      if (ticks.length >= 3) this.#noFence = Math.min(this.#noFence, end)
      return end
    }
    this.code++
    this.#add(end, close)
    this.#note(start, close + ticks.length)
    return close + ticks.length
  }

  #closeInLine(ticks: string, from: number): number {
    const line = this.source.slice(from, from + FARTHEST)
    const close = line.indexOf(ticks)
    return close < 0 || line.slice(0, close).includes('\n') ? -1 : from + close
  }

  /** A tag, and what stands in the element of code that it opens. */
  #tag(start: number): number {
    const tag = this.source.slice(start, start + FARTHEST)
    if (!/^<\/?[a-z]/i.test(tag)) return start + 1
    const end = tag.indexOf('>')
    if (end < 0) return start + 1
    const whole = tag.slice(0, end)
    if (whole.includes('='))
      for (const [, double, single] of whole.matchAll(ATTRIBUTE)) addWordsOfIdentifiers(double ?? single ?? '', this.words)
    this.#note(start, start + end + 1)
    const code = CODE_TAG.exec(whole)
    return code === null || code[1] !== '' ? start + end + 1 : this.#element(start + end + 1)
  }

  #element(start: number): number {
    const close = start < this.#noClose ? this.source.indexOf('</', start) : -1
    if (close < 0) {
      this.#noClose = Math.min(this.#noClose, start)
      return start
    }
    this.code++
    this.#add(start, close)
    this.#note(start, close)
    return close
  }

  /** The target of a link in Markdown. */
  #target(start: number): number {
    let end = start
    while (end < this.source.length && end - start < FARTHEST && !/[\s)]/.test(this.source.charAt(end))) end++
    this.#add(start, end)
    this.#note(start, end)
    return end
  }

  /** A run that begins as most do, with small letters, and ends there. */
  #word(start: number): number {
    let end = start
    let unit = this.source.charCodeAt(end)
    while (unit < 128 && PARTS[unit] === Part.plain) unit = this.source.charCodeAt(++end)
    return isInName(unit) ? this.#name(start) : end
  }

  /** A run of letters, digits and marks: an address or a name if it has such marks inside. */
  #name(start: number): number {
    const source = this.source
    let end = start
    let isPlain = true
    for (let unit = source.charCodeAt(end); isInName(unit); unit = source.charCodeAt(++end)) {
      if (PARTS[unit] === Part.mark || (PARTS[unit] === Part.capital && end > start)) isPlain = false
    }
    if (!isPlain) this.#named(start, end)
    return end
  }

  #named(start: number, end: number): void {
    const text = this.source.slice(start, Math.min(end, start + FARTHEST))
    if (NAME.test(text)) this.code++
    else if (!INSIDE.test(text)) return
    this.#add(start, start + text.length)
  }
}

/** Text that opens and closes no code, no tag and no target. */
const PLAIN = /^[\s\p{L}\p{N}.,;!?'"’“”‘—–-]*$/u

/** A change with what adjoins it on both sides: no longer, and no name in it. */
function isProse(source: string, start: number, end: number): boolean {
  const from = Math.max(source.lastIndexOf(' ', start - 1), start - FARTHEST)
  const to = source.indexOf(' ', end)
  const text = source.slice(Math.max(0, from), to < 0 || to > end + FARTHEST ? end + FARTHEST : to)
  return PLAIN.test(text) && !text.split(/\s/).some((chunk) => NAME.test(chunk) || INSIDE.test(chunk))
}

/** What the version before had, where what has changed is prose before and after; `undefined` where it may not be. */
function takenOver(last: OwnWords, source: string): OwnWords | undefined {
  const {start, oldEnd, newEnd} = changeBetween(last.source, source)
  if (Math.max(oldEnd, newEnd) - start > FARTHEST) return undefined
  if (!isProse(last.source, start, oldEnd) || !isProse(source, start, newEnd)) return undefined
  if (last.stretches.some((stretch) => stretch.start <= oldEnd && start <= stretch.end)) return undefined
  const shift = newEnd - oldEnd
  const stretches = last.stretches.map((stretch) =>
    stretch.start < start ? stretch : {start: stretch.start + shift, end: stretch.end + shift},
  )
  return {words: last.words, code: last.code, source, stretches}
}

/**
 * The words that the document's own code, addresses and names have: `document.once(ownWordsOf)`. In one pass over the source, in time linear in it; after an edit of prose, those of
 * the version before.
 */
export function ownWordsOf(document: Document): OwnWords {
  const last = document.before(ownWordsOf)
  return (last && takenOver(last, document.source)) ?? new Gathering(document.source, !document.isLong).run()
}
