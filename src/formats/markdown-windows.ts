import type {Event, Extension} from 'micromark-util-types'
import {moved, type Span} from '../text/span.ts'
import {isWhiteSpace} from '../text/white-space.ts'
import type {KeptPart, MarkdownMemory} from './markdown-memory.ts'
import {Definitions, MarkdownParser} from './markdown-tokens.ts'
import {OpenCode} from './open-code.ts'
import {ParseError} from './parse-error.ts'
import type {ReadingProblem} from './reading.ts'

/**
 * A window is at least so long, and a text of at most twice this length is one. Where the next version of the text is to be read as well, shorter ones leave less of it to be
 * read anew; where it is not, they take some time and bring nothing. Unit: UTF-16 code units.
 */
const SHORTEST = {once: 2048, again: 1024} as const

/**
 * Where a block ends whatever stands before it, unless that is code, HTML or the like, which is seen once it has been read: after a blank line where what
 * comes is neither indented nor an item of a list, within a quotation too; before a heading; before an item of a list.
 */
const BOUNDARY =
  /(?:\n|\r(?!\n))(?:[ \t]*(?:\n|\r\n?)(?=[^\s\d+*-])|>[ \t>]*(?:\n|\r\n?)(?=>(?: ?>)* ?[^\s\d+*>-])|(?=#{1,6}[ \t]|[-+*][ \t]{1,4}[^\s]))/g

/** A part of a text that ends between blocks. */
export interface Window {
  readonly start: number
  readonly end: number
  /** Its tokens; their offsets count from where it starts. They are read when they are asked for where the part is known. */
  readonly events: readonly Event[]
  /** What of it was taken for plain text, if anything was; its offsets count from where the text starts. */
  readonly problem?: ReadingProblem | undefined
  /** What is known of it; nothing where nothing is kept. */
  readonly kept?: KeptPart | undefined
}

interface WindowOptions {
  /** The least length of a window, in UTF-16 code units; default: 2,048, and half of that with a memory. */
  readonly shortest?: number
  /** What the parser reads besides Markdown. */
  readonly extensions?: readonly Extension[]
  /** Called before each window is read. */
  readonly pause?: (() => void) | undefined
  /** Windows without a block that starts here may be left out; the first never is. Default: none may. */
  readonly within?: Span | undefined
  /** What is kept of the version before. Default: nothing. */
  readonly memory?: MarkdownMemory | undefined
}

/** The end of the next place after an offset where a global pattern matches, or that of the text. */
function endOfNext(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : text.length
}

/** The tokens of the last block of a part. */
function lastFlow(blocks: readonly Event[]): readonly Event[] {
  for (let at = blocks.length - 1; at >= 0; at--) {
    const token = blocks[at]![1]
    if (token._tokenizer) return token._tokenizer.events
  }
  return []
}

/** Where the last line of a part ends that holds more than the signs of a quotation. */
function endOfContent(part: string): number {
  let end = part.length
  while (end > 0 && (part[end - 1] === '>' || isWhiteSpace(part.charCodeAt(end - 1)))) end--
  return end
}

/** Whether fenced code or HTML that a part ends with may go on after it. */
function isLeftOpen(blocks: readonly Event[], part: string): boolean {
  const end = endOfContent(part)
  let fences = 0
  const flow = lastFlow(blocks)
  for (let at = flow.length - 1; at >= 0; at--) {
    const [edge, token] = flow[at]!
    if (edge === 'exit' && token.type === 'htmlFlow') return token.end.offset >= end
    if (edge === 'exit' && token.type === 'codeFencedFence') fences++
    if (edge === 'enter' && token.type === 'codeFenced') return fences < 2 && token.end.offset >= end
    if (token.type === 'content') return false
  }
  return false
}

interface Options {
  readonly shortest: number
  readonly extensions: readonly Extension[]
  readonly memory: MarkdownMemory | undefined
  readonly definitions: Definitions
  readonly pause: (() => void) | undefined
  /** Reads what is in the blocks of a part. */
  readonly isWhole: boolean
  /** Where the front matter of the text ends; 0 where it has none. */
  readonly frontMatter: number
  /** The key of all definitions, on which what is in the blocks depends; `''` while they are being gathered, and where there are none. */
  readonly labels: string
}

/** Reads a part; `undefined` where it turns out to end within a block. */
function readPart(text: string, start: number, end: number, {extensions, definitions, isWhole, frontMatter}: Options): Window | undefined {
  const part = text.slice(start, end)
  const parser = new MarkdownParser(start < frontMatter, definitions, extensions)
  const isLast = end === text.length
  try {
    const blocks = parser.blocks(part)
    if (!isLast && isLeftOpen(blocks, part)) return undefined
    const events = isWhole ? parser.finish(blocks) : []
    return {start, end, events, ...(parser.problem && {problem: moved(parser.problem, start)})}
  } catch (error) {
    const known = ParseError.from(error, start)
    if (!isLast && known?.isUnfinishedAt(start + part.trimEnd().length)) return undefined
    throw known ?? error
  }
}

/** A part with what is kept of it. Tokens that are not at hand are read when they are asked for. */
function windowOf({problem, ...kept}: KeptPart, start: number, end: number, read: () => Window | undefined): Window {
  const told = problem && {problem: moved(problem, start)}
  return {
    ...{start, end, kept: {problem, ...kept}, ...told},
    get events() {
      return read()?.events ?? []
    },
  }
}

/** A part as it is remembered, or else as it is read, and then remembered; `undefined` where it turns out to end within a block. */
function knownPart(text: string, start: number, end: number, memory: MarkdownMemory, options: Options): Window | undefined {
  const {definitions, isWhole, labels, frontMatter} = options
  const place = [isWhole, start < frontMatter, end === text.length, labels]
  const key = `${place.join(' ')}\n${text.slice(start, end)}`
  let read: Window | undefined
  const readAnew = (found: Definitions) => readPart(text, start, end, {...options, definitions: found})
  const keepAnew = () => {
    const own = isWhole ? definitions : new Definitions()
    read = readAnew(own)
    const problem = read?.problem && moved(read.problem, -start)
    return memory.keep(key, {isWhole: read !== undefined, definitions: own, problem, scans: new Map()})
  }
  const kept = memory.recall(key) ?? keepAnew()
  if (!isWhole) definitions.add(kept.definitions)
  return kept.isWhole ? windowOf(kept, start, end, () => read ?? readAnew(definitions)) : undefined
}

/** The parts of a text with their tokens. A part that turns out to end within a block is read again with what comes after it. */
function* partsOf(text: string, options: Options, from = 0): Generator<Window> {
  const {shortest, memory} = options
  for (let start = from, length = shortest; start < text.length; ) {
    options.pause?.()
    const end = endOfNext(BOUNDARY, text, Math.max(start + length, options.frontMatter))
    const part = memory ? knownPart(text, start, end, memory, options) : readPart(text, start, end, options)
    if (part) yield part
    start = part ? end : start
    length = part ? shortest : 2 * length
  }
}

const FENCE_OF_FRONT_MATTER = /^(?:---|\+\+\+)(?=[ \t]*(?:[\r\n]|$))/
const REST_OF_FENCE = /^[ \t]*[\r\n]*$/

/**
 * Where the front matter of a text ends, before the end of its closing line; 0 where it has none. One that is left open is none: a parser that looks for its end to that of the
 * text takes no lists on the way.
 */
function endOfFrontMatter(text: string): number {
  const [fence] = FENCE_OF_FRONT_MATTER.exec(text) ?? []
  if (fence === undefined) return 0
  for (let line = endOfNext(LINE_END, text, 0); line < text.length; ) {
    const next = endOfNext(LINE_END, text, line)
    if (text.startsWith(fence, line) && REST_OF_FENCE.test(text.slice(line + fence.length, next))) return line + fence.length
    line = next
  }
  return 0
}

/** What looks like the definition of a link or a footnote, on its line. */
const DEFINITION = /^ {0,3}\[[^\]\r\n\u2028\u2029]{1,999}\]:.*/gm

/** How far before a stretch reading begins, so that it begins with a block. Unit: UTF-16 code units. */
const LEAD = 8192

/**
 * A place between two blocks, and in no code, from which on all is read that starts after an offset. Where that is in an expression of MDX, the last such place before the
 * expression.
 */
function beginningBefore(text: string, offset: number, isMdx: boolean): number {
  const from = endOfNext(BOUNDARY, text, Math.max(0, offset - LEAD))
  const code = new OpenCode(text, isMdx)
  let safe = 0
  for (let line = 0; line < text.length; ) {
    if (line >= from && !code.isOpen) return line
    if (line > offset && code.isExpression) return safe
    const next = endOfNext(LINE_END, text, line)
    code.read(line, next)
    if (!code.isOpen && text.slice(line, next).trim() === '') safe = next
    line = next
  }
  return code.isExpression ? safe : text.length
}

const LINE_END = /\r\n?|\n/g

/** The first part of a text, in which front matter may stand, and those in which blocks of a stretch start. */
function* partsWithin(text: string, {start, end}: Span, options: Options): Generator<Window> {
  const definitions = text.match(DEFINITION)?.join('\n\n') ?? ''
  readPart(definitions, 0, definitions.length, {...options, extensions: [], isWhole: false, frontMatter: 0})
  const [first] = partsOf(text, options)
  if (first) yield first
  const rest = first?.end ?? 0
  const beginning = Math.max(rest, beginningBefore(text, start, options.extensions.length > 0))
  try {
    yield* partsUntil(end, text, options, beginning)
  } catch (error) {
    if (!(error instanceof ParseError) || beginning === rest) throw error
    yield* partsUntil(end, text, options, rest)
  }
}

/** The parts of a text from one place to another, all of them or none: where one cannot be read, those before it may be none either. */
function partsUntil(end: number, text: string, options: Options, from: number): Window[] {
  const parts: Window[] = []
  for (const part of partsOf(text, options, from)) {
    parts.push(part)
    if (part.end >= end) break
  }
  return parts
}

/** The tokens of a short text, all at once. */
const onlyPart = (text: string, options: Options): Window[] => {
  const part = readPart(text, 0, text.length, options)
  return part ? [part] : []
}

/**
 * The tokens of a Markdown text with GitHub's extensions and front matter. A long text is read in windows that end between blocks: no more than one of
 * them is in memory at a time, and the parser takes more than linear time for what it reads at once. The tokens are those of the whole. Parts that a memory knows are not read.
 *
 * @throws {ParseError} if an extension finds the text broken
 */
export function* markdownWindows(
  text: string,
  {memory, shortest = memory ? SHORTEST.again : SHORTEST.once, extensions = [], pause, within}: WindowOptions = {},
): Generator<Window> {
  const frontMatter = endOfFrontMatter(text)
  const options: Options = {shortest, extensions, memory, definitions: new Definitions(), pause, isWhole: true, frontMatter, labels: ''}
  if (text.length <= 2 * shortest) yield* onlyPart(text, options)
  else if (within) yield* partsWithin(text, within, options)
  else {
    // Any part may refer to the definitions of all.
    if (text.includes(']:')) for (const _ of partsOf(text, {...options, isWhole: false}));
    yield* partsOf(text, {...options, labels: memory ? options.definitions.key : ''})
  }
  memory?.turn()
}
