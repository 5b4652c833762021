import type {Event, Token} from 'micromark-util-types'
import {decodeString} from '#bundled/markdown'
import {isWhiteSpace} from '../text/white-space.ts'
import {type BlockKind, type BlockTaker, describedAs, type MarkName} from './block.ts'
import {escapeMarkdown} from './escape.ts'
import {HtmlScanner} from './html-scanner.ts'
import type {ScannerState} from './markdown-memory.ts'
import type {Window} from './markdown-windows.ts'
import type {FrontMatter, ReadingProblem} from './reading.ts'
import {OBJECT, TextBuilder} from './text-builder.ts'

/** Tokens whose content is not text: addresses, labels of references, the box of a task. */
const SKIPPED: ReadonlySet<string> = new Set([
  'resource',
  'reference',
  'gfmFootnoteCall',
  'gfmFootnoteDefinitionLabel',
  'taskListCheck',
  'definitionLabel',
  'definitionDestination',
  'codeFencedFence',
])

/** Tokens that stand in the text as they are, for a machine. */
const ADDRESSES: ReadonlySet<string> = new Set([
  'autolinkProtocol',
  'autolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
  'literalAutolinkEmail',
])

/** Tokens with which a line break within a text starts. */
const BREAKS: ReadonlySet<string> = new Set(['lineSuffix', 'hardBreakTrailing', 'hardBreakEscape', 'lineEnding'])

/** Tokens with which a text starts and ends, and the kind of its block; `paragraph` takes that of what it stands in. */
const TEXTS: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  atxHeadingText: 'heading',
  setextHeadingText: 'heading',
  tableHeader: 'table-cell',
  tableData: 'table-cell',
  image: 'caption',
  resourceTitleString: 'attribute',
  definitionTitleString: 'attribute',
}

/** What a text is within the kind of its block, by its tokens. */
const PARTS: Readonly<Record<string, string>> = {
  tableHeader: 'header',
  image: 'alt',
  resourceTitleString: 'title',
  definitionTitleString: 'title',
}

/** Tokens of stretches in markup of their own. */
const MARKS: Readonly<Record<string, MarkName>> = {
  emphasis: 'emphasis',
  strong: 'strong',
  link: 'link',
  autolink: 'link',
  literalAutolink: 'link',
  codeText: 'code',
}

const CONTAINERS: Readonly<Record<string, BlockKind>> = {
  blockQuote: 'quotation',
  listOrdered: 'list-item',
  listUnordered: 'list-item',
  gfmFootnoteDefinition: 'footnote',
}

/** The level of a heading: by its number signs, or by the line under it. */
function levelOf(heading: string): string {
  const signs = /^#{1,6}/.exec(heading)?.[0].length
  return `h${signs ?? (heading.trimEnd().endsWith('=') ? 1 : 2)}`
}

/** A text that is being built. */
interface Frame {
  readonly builder: TextBuilder
  /** How many HTML elements were open where it starts. */
  readonly depth: number
  /** How deep it is in tokens that are skipped. */
  skipped: number
  /** Where the white space starts that goes with a line break which has not been added yet; -1 where there is none. */
  breakFrom: number
}

/** Goes over the tokens of a Markdown text once and hands on its blocks; inline and block HTML goes to an `HtmlScanner`. */
export class MarkdownScanner {
  readonly html: HtmlScanner
  /** The places of front matter, without its fences. */
  readonly frontMatter: FrontMatter[] = []
  /** What was taken for plain text, if anything was. */
  problem: ReadingProblem | undefined
  protected readonly source: string
  protected readonly blocks: BlockTaker
  readonly #readable: string
  readonly #base: number
  #from: number
  readonly #frames: Frame[] = []
  readonly #containers: BlockKind[] = []
  #isAfterTag = false
  /** The level of the heading that is being read. */
  #level = ''
  #flow: {readonly start: number; readonly pieces: Token[]} | undefined

  /**
   * @param base - where the offsets of the tokens start in the source: after a byte order mark
   * @param readable - the source without what only looks like markup, at the same length
   * @param blocks - takes what is found
   */
  constructor(source: string, base: number, readable: string, blocks: BlockTaker) {
    this.source = source
    this.blocks = blocks
    this.#readable = readable
    this.#base = base
    this.#from = base
    this.html = new HtmlScanner(source, blocks)
  }

  /**
   * Goes over the tokens of the text, or of a part of it after the one that was gone over last.
   *
   * @param start - where the part starts; a byte order mark not counted
   */
  run(events: readonly Event[], start = 0): void {
    this.#from = this.#base + start
    for (const [edge, token] of events) {
      if (edge === 'enter') this.enter(token)
      else this.exit(token)
    }
  }

  /** Goes over the tokens of all parts of the text. */
  runAll(windows: Iterable<Window>): void {
    for (const {events, start, problem} of windows) {
      this.run(events, start)
      this.tell(problem)
    }
  }

  /** Takes note of what was taken for plain text. @param problem - its offsets count from where the text starts */
  tell(problem: ReadingProblem | undefined): void {
    if (problem) this.problem ??= {...problem, start: this.#base + problem.start, end: this.#base + problem.end}
  }

  /** In what state the scanner is between two parts. */
  get state(): ScannerState {
    return {isAfterTag: this.#isAfterTag, elements: this.html.elements.save()}
  }

  set state({isAfterTag, elements}: ScannerState) {
    this.#isAfterTag = isAfterTag
    this.html.elements.restore(elements)
  }

  protected startOf(token: Token): number {
    return this.#from + token.start.offset
  }

  protected endOf(token: Token): number {
    return this.#from + token.end.offset
  }

  /** The text being built, unless what comes is to be skipped. */
  protected get frame(): Frame | undefined {
    const frame = this.#frames.at(-1)
    return frame?.skipped === 0 ? frame : undefined
  }

  protected enter(token: Token): void {
    const type: string = token.type
    const container = CONTAINERS[type]
    if (container) this.#containers.push(container)
    else if (TEXTS[type]) this.#startText(token)
    else if (SKIPPED.has(type)) this.#skip(1)
    else if (ADDRESSES.has(type)) this.add(token, (builder, start, end) => builder.copy(start, end, true))
    else if (type === 'htmlFlow') this.#flow = {start: this.startOf(token), pieces: []}
    else if (type === 'htmlFlowData') this.#flow?.pieces.push(token)
    else if (type === 'atxHeading' || type === 'setextHeading')
      this.#level = levelOf(this.source.slice(this.startOf(token), this.endOf(token)))
    else if (MARKS[type]) this.frame?.builder.openMark(MARKS[type])
    else this.#enterInline(token)
  }

  #enterInline(token: Token): void {
    const type: string = token.type
    if (type === 'data') this.add(token, (builder, start, end) => this.#copyData(builder, start, end))
    else if (type === 'codeTextData') this.add(token, (builder, start, end) => builder.copy(start, end, true))
    else if (type === 'characterEscape' || type === 'characterReference') this.#addDecoded(token)
    else if (type === 'htmlText') this.#addHtml(token)
    else if (BREAKS.has(type)) this.#markBreak(token)
  }

  #addDecoded(token: Token): void {
    this.add(token, (builder, start, end) => builder.decode(decodeString(this.source.slice(start, end)), start, end, this.#isOpaque))
  }

  /** Adds text; of white space on both sides of a tag or a comment, the first is kept. */
  #copyData(builder: TextBuilder, start: number, end: number): void {
    let from = start
    if (this.#isAfterTag && builder.endsInSpace) while (from < end && isWhiteSpace(this.source.charCodeAt(from))) from++
    this.#isAfterTag = false
    builder.copy(from, end, this.#isOpaque)
  }

  #addHtml(token: Token): void {
    this.add(token, (builder, start, end) => this.html.readInline(this.#readable.slice(start, end), start, builder))
    this.#isAfterTag = true
  }

  protected exit(token: Token): void {
    const type: string = token.type
    if (CONTAINERS[type]) this.#containers.pop()
    else if (TEXTS[type]) this.#endText(type, TEXTS[type])
    else if (MARKS[type]) this.frame?.builder.closeMark(MARKS[type])
    else if (SKIPPED.has(type)) this.#skip(-1)
    else if (type === 'htmlFlow') this.#readFlow(token)
    else if (type === 'yaml' || type === 'toml') this.frontMatter.push({start: this.startOf(token), end: this.endOf(token), type})
  }

  get #isOpaque(): boolean {
    return this.html.elements.standing !== 'prose'
  }

  /** Adds a token to the text being built, after the line break that stands before it. */
  protected add(token: Token, how: (builder: TextBuilder, start: number, end: number) => void): void {
    const {frame} = this
    if (!frame) return
    const start = this.startOf(token)
    if (frame.breakFrom >= 0) this.#addBreak(frame, start)
    if (this.html.elements.standing !== 'unread' || token.type === 'htmlText') how(frame.builder, start, this.endOf(token))
  }

  #addBreak(frame: Frame, end: number): void {
    const start = frame.breakFrom
    frame.breakFrom = -1
    if (/^(?:\r\n|\n|\r)$/.test(this.source.slice(start, end))) frame.builder.copy(start, end)
    else frame.builder.decode('\n', start, end)
  }

  #markBreak(token: Token): void {
    const {frame} = this
    if (frame && frame.breakFrom < 0) frame.breakFrom = this.startOf(token)
  }

  #skip(step: 1 | -1): void {
    const frame = this.#frames.at(-1)
    if (frame) frame.skipped += step
  }

  #startText(token: Token): void {
    if (token.type === 'image') this.add(token, (builder, start, end) => builder.decode(OBJECT, start, end, true))
    this.#frames.push({builder: new TextBuilder(this.source), depth: this.html.elements.depth, skipped: 0, breakFrom: -1})
  }

  #endText(type: string, kind: BlockKind): void {
    const frame = this.#frames.pop()
    if (!frame) return
    this.html.elements.truncate(frame.depth)
    if (this.html.elements.standing !== 'prose') return
    const own = kind === 'paragraph' ? this.kind : kind
    const block = frame.builder.finish(own, escapeMarkdown)
    const {isNavigation} = this.html.elements
    if (block) this.blocks.push(describedAs(block, {part: this.#partOf(type, block.kind), isNavigation}))
  }

  #partOf(type: string, kind: BlockKind): string | undefined {
    if (type !== 'paragraph') return kind === 'heading' ? this.#level : PARTS[type]
    return kind === this.html.elements.kind ? this.html.elements.part : undefined
  }

  /** The kind of a paragraph where the scanner stands. */
  protected get kind(): BlockKind {
    return this.#containers.at(-1) ?? this.html.elements.kind ?? 'paragraph'
  }

  /** Reads a block of HTML; what is not part of it, the signs of a quotation on each line, is blanked out. */
  #readFlow(token: Token): void {
    const flow = this.#flow
    this.#flow = undefined
    if (!flow) return
    let buffer = ''
    for (const piece of flow.pieces) {
      buffer += this.source.slice(flow.start + buffer.length, this.startOf(piece)).replace(/[^\r\n]/g, ' ')
      buffer += this.#readable.slice(this.startOf(piece), this.endOf(piece))
    }
    buffer += ' '.repeat(this.endOf(token) - flow.start - buffer.length)
    this.html.read(buffer, flow.start, this.#containers.at(-1))
  }
}
