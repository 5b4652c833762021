import {Tokenizer} from 'htmlparser2'
import {type BlockKind, type BlockTaker, describedAs} from './block.ts'
import {BLOCK_ELEMENTS, MARK_ELEMENTS, PICTURE_ELEMENTS, VOID_ELEMENTS} from './elements.ts'
import {escapeHtml} from './escape.ts'
import {type Attribute, attributeBlocks, Entities, traitsOf} from './html-attributes.ts'
import {OpenElements} from './open-elements.ts'
import type {Comment} from './reading.ts'
import {OBJECT, TextBuilder} from './text-builder.ts'

const QUOTES: Readonly<Record<number, string>> = {2: "'", 3: '"'}

const LINE_BREAK = /[\r\n]/g

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)

/**
 * Reads HTML, whole or in the pieces that stand in a Markdown text, and hands on its blocks, and collects its comments. The elements that one piece
 * leaves open hold for the next. Takes the tokens of htmlparser2, each with its place, and builds no tree.
 */
export class HtmlScanner {
  readonly comments: Comment[] = []
  readonly elements = new OpenElements()
  readonly #source: string
  readonly #blocks: BlockTaker
  readonly #pause: (() => void) | undefined
  readonly #callbacks = this.#makeCallbacks()
  #entities: Entities
  #buffer = ''
  #base = 0
  #builder: TextBuilder
  #isInline = false
  #kind: BlockKind | undefined
  #isAfterTag = false
  /** Up to where the buffer has been read; the tokenizer repeats itself where the source ends in a tag. */
  #read = 0
  /** The first line break after where one was last looked for. */
  #nextBreak = -1
  #isInTag = false
  #tagStart = 0
  #name = ''
  #attributeName = ''
  #valueStart = 0
  #attributes: Attribute[] = []

  /**
   * @param blocks - takes what is found
   * @param pause - called at each tag; ends the reading by what it throws
   */
  constructor(source: string, blocks: BlockTaker, pause?: () => void) {
    this.#source = source
    this.#blocks = blocks
    this.#pause = pause
    this.#builder = new TextBuilder(source)
    this.#entities = new Entities('', () => {})
  }

  /**
   * Reads a piece of HTML that stands for itself.
   *
   * @param buffer - the piece, of the length that it has in the source; what is not HTML in it (the signs of a quotation) blanked out
   * @param kind - the kind of text that no element tells the kind of; default: as its words say
   */
  read(buffer: string, base: number, kind?: BlockKind): void {
    this.#builder = new TextBuilder(this.#source)
    this.#isInline = false
    this.#kind = kind
    this.#run(buffer, base)
    this.#flush()
    this.elements.closeInline()
  }

  /** Reads a tag or a comment within a text that somebody else builds. */
  readInline(buffer: string, base: number, builder: TextBuilder): void {
    this.#builder = builder
    this.#isInline = true
    this.#run(buffer, base)
  }

  /** Reads with a tokenizer of its own: one that is reset still waits for the end of a `<style>` or `<title>` that was left open. */
  #run(buffer: string, base: number): void {
    this.#buffer = buffer
    this.#base = base
    this.#isAfterTag = false
    this.#read = 0
    this.#isInTag = false
    this.#entities = new Entities(buffer, (text, start, end) => this.#decode(text, start, end))
    this.#nextBreak = -1
    const tokenizer = new Tokenizer({}, this.#callbacks)
    tokenizer.write(buffer)
    tokenizer.end()
  }

  #makeCallbacks(): ConstructorParameters<typeof Tokenizer>[1] {
    return {
      ontext: (start, end) => this.#text(start, end),
      ontextentity: (code, end) => this.#entities.add(code, end),
      onopentagname: (start, end) => this.#startTag(start, end),
      onattribname: (start, end) => this.#startAttribute(start, end),
      onattribdata: () => {},
      onattribentity: () => {},
      onattribend: (quote, end) => this.#endAttribute(QUOTES[quote] ?? '', end),
      onopentagend: (end) => this.#openElement(end + 1, false),
      onselfclosingtag: (end) => this.#openElement(end + 1, true),
      onclosetag: (start, end) => this.#closeElement(this.#buffer.slice(start, end).toLowerCase()),
      oncomment: (start, end, offset) => this.#comment(start, end - offset, end + 1),
      oncdata: () => this.#entities.finish(),
      ondeclaration: () => this.#entities.finish(),
      onprocessinginstruction: () => this.#entities.finish(),
      onend: () => this.#entities.finish(),
    }
  }

  #flush({kind, part, isNavigation}: Pick<OpenElements, 'kind' | 'part' | 'isNavigation'> = this.elements): void {
    if (this.#isInline) return
    const block = this.#builder.finish(kind ?? this.#kind, escapeHtml)
    if (block) this.#blocks.push(describedAs(block, {part, isNavigation}))
    this.#builder = new TextBuilder(this.#source)
  }

  #decode(text: string, start: number, end: number): void {
    const {standing} = this.elements
    if (standing !== 'unread') this.#builder.decode(text, this.#base + start, this.#base + end, standing === 'opaque')
    this.#isAfterTag = false
  }

  /** Adds text, each line break with the space round it as one. */
  #text(start: number, end: number): void {
    this.#entities.finish()
    const {standing} = this.elements
    if (standing === 'unread' || this.#isInTag) return
    let from = Math.max(start, this.#read)
    this.#read = end
    if (this.#isAfterTag && this.#builder.endsInSpace) while (from < end && isSpace(this.#buffer.charCodeAt(from))) from++
    this.#isAfterTag = false
    this.#lines(from, end, standing === 'opaque')
  }

  #lines(start: number, end: number, isOpaque: boolean): void {
    let from = start
    for (let at = this.#breakFrom(start); at < end; at = this.#breakFrom(from)) {
      let left = at
      let right = at
      while (left > from && isSpace(this.#buffer.charCodeAt(left - 1))) left--
      while (right < end && isSpace(this.#buffer.charCodeAt(right))) right++
      this.#copy(from, left, isOpaque)
      this.#break(left, right, isOpaque)
      from = right
    }
    this.#copy(from, end, isOpaque)
  }

  /** The first line break from an offset on, or the end of the buffer. Remembered, so that a page on one line is not searched to its end for every tag. */
  #breakFrom(offset: number): number {
    if (this.#nextBreak < offset) {
      LINE_BREAK.lastIndex = offset
      this.#nextBreak = LINE_BREAK.exec(this.#buffer)?.index ?? this.#buffer.length
    }
    return this.#nextBreak
  }

  #copy(start: number, end: number, isOpaque: boolean): void {
    this.#builder.copy(this.#base + start, this.#base + end, isOpaque)
  }

  #break(start: number, end: number, isOpaque: boolean): void {
    const from = this.#base + start
    const to = this.#base + end
    if (/^(?:\r\n|\n|\r)$/.test(this.#source.slice(from, to))) this.#builder.copy(from, to, isOpaque)
    else this.#builder.decode('\n', from, to, isOpaque)
  }

  #startTag(start: number, end: number): void {
    this.#pause?.()
    this.#entities.finish()
    this.#isInTag = true
    this.#name = this.#buffer.slice(start, end).toLowerCase()
    this.#tagStart = start - 1
    this.#attributes = []
  }

  #startAttribute(start: number, end: number): void {
    this.#attributeName = this.#buffer.slice(start, end).toLowerCase()
    let at = end
    while (isSpace(this.#buffer.charCodeAt(at))) at++
    if (this.#buffer.charAt(at) === '=') at++
    while (isSpace(this.#buffer.charCodeAt(at))) at++
    this.#valueStart = /["']/.test(this.#buffer.charAt(at)) ? at + 1 : at
  }

  /** `after` is where the value ends, after its quotation mark. */
  #endAttribute(quote: string, after: number): void {
    const end = quote === '' ? after : after - 1
    const start = Math.min(this.#valueStart, end)
    const value = this.#buffer.slice(start, end)
    this.#attributes.push({name: this.#attributeName, value, start: this.#base + start, end: this.#base + end, quote})
  }

  #openElement(end: number, isClosed: boolean): void {
    this.#isInTag = false
    const name = this.#name
    const isRead = this.elements.standing !== 'unread'
    if (isRead && BLOCK_ELEMENTS.has(name)) this.#flush()
    const depth = this.elements.depth
    if (isRead) this.#addTag(end)
    this.elements.open(name, traitsOf(this.#attributes))
    const mark = MARK_ELEMENTS.get(name)
    if (mark && isRead && !isClosed) this.#builder.openMark(mark)
    if (this.elements.standing === 'prose' || VOID_ELEMENTS.has(name)) this.#addAttributes()
    if (isClosed || VOID_ELEMENTS.has(name)) this.elements.truncate(Math.min(depth, this.elements.depth - 1))
    this.#isAfterTag = true
  }

  /** Adds what a tag itself is in the text: a line break, a picture. */
  #addTag(end: number): void {
    const from = this.#base + this.#tagStart
    const to = this.#base + end
    if (this.#name === 'br') this.#builder.decode('\n', from, to)
    else if (PICTURE_ELEMENTS.has(this.#name)) this.#builder.decode(OBJECT, from, to, true)
  }

  #addAttributes(): void {
    if (this.#attributes.length === 0 || this.elements.standing === 'opaque') return
    for (const block of attributeBlocks(this.#source, this.#name, this.#attributes)) this.#blocks.push(block)
  }

  #closeElement(name: string): void {
    this.#entities.finish()
    const {kind, part, standing, isNavigation} = this.elements
    this.elements.close(name)
    const mark = MARK_ELEMENTS.get(name)
    if (mark) this.#builder.closeMark(mark)
    if (BLOCK_ELEMENTS.has(name) && (standing !== 'unread' || this.elements.standing !== 'unread')) this.#flush({kind, part, isNavigation})
    this.#isAfterTag = true
  }

  #comment(start: number, bodyEnd: number, end: number): void {
    this.#entities.finish()
    const body = {start: this.#base + start, end: this.#base + bodyEnd}
    this.comments.push({start: this.#base + this.#buffer.lastIndexOf('<', start), end: this.#base + end, body})
    this.#isAfterTag = true
  }
}
