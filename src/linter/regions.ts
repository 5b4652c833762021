import {firstWhere} from '../text/first-where.ts'
import {startOfLine} from '../text/line-index.ts'
import {byStart, type Span} from '../text/span.ts'
import type {CommandWord, CommentCommand} from './comment-commands.ts'

/** A stretch of the source in which one rule, or every rule (`id` undefined), is silent. */
export interface Region {
  readonly id: string | undefined
  readonly start: number
  readonly end: number
  /** What in the comment has silenced it: the rule's id, or the command's own word. */
  readonly word: CommandWord
}

/** What the commands of a source come to. */
interface Regions {
  /** In the order in which they start. */
  readonly regions: readonly Region[]
  /** Words that have no effect: rules enabled that were not disabled, or disabled twice. */
  readonly idle: readonly CommandWord[]
}

/** From the first line that is not blank after an offset: where it starts and ends. */
function nextLine(source: string, offset: number): Span {
  const expression = /[^\r\n]*(?:\r\n?|\n)\s*/y
  expression.lastIndex = offset
  const start = expression.test(source) ? expression.lastIndex : source.length
  return {start, end: lineEnd(source, start)}
}

function lineEnd(source: string, offset: number): number {
  const lineBreak = /[\r\n]/g
  lineBreak.lastIndex = offset
  return lineBreak.exec(source)?.index ?? source.length
}

/** The first block that starts after an offset; blocks in the order of their starts. */
function nextBlock(blocks: readonly Span[], offset: number): Span | undefined {
  return blocks[firstWhere(blocks.length, (place) => (blocks[place]?.start ?? 0) >= offset)]
}

/** What a command is about: each rule that it names, or all. */
const targets = ({ids, word}: CommentCommand): readonly {readonly id: string | undefined; readonly word: CommandWord}[] =>
  ids.length === 0 ? [{id: undefined, word}] : ids.map((id) => ({id: id.text, word: id}))

/** Reads commands in order and keeps track of what is disabled. */
class RegionReader {
  readonly regions: Region[] = []
  readonly idle: CommandWord[] = []
  readonly #source: string
  readonly #blocks: readonly Span[]
  readonly #open = new Map<string | undefined, {readonly start: number; readonly word: CommandWord}>()
  readonly #ends = new Set<string>()

  constructor(source: string, blocks: readonly Span[]) {
    this.#source = source
    this.#blocks = blocks
  }

  read(command: CommentCommand): void {
    const {start, end} = command.comment
    const {name} = command
    if (name === 'disable' || name === 'ignore-start') this.#disable(command, end)
    else if (name === 'enable' || name === 'ignore-end') this.#enable(command, start)
    else if (name === 'disable-line') this.#add(command, {start: startOfLine(this.#source, start), end: lineEnd(this.#source, end)})
    else if (name === 'disable-next-line') this.#add(command, nextLine(this.#source, end))
    else if (name === 'ignore') this.#add(command, nextBlock(this.#blocks, end))
  }

  /** Ends what is still disabled where the source ends. */
  finish(): Regions {
    for (const id of [...this.#open.keys()]) this.#close(id, Number.POSITIVE_INFINITY)
    return {regions: this.regions.sort(byStart), idle: this.idle}
  }

  #disable(command: CommentCommand, start: number): void {
    for (const {id, word} of targets(command)) {
      if (this.#open.has(id)) this.idle.push(word)
      else this.#open.set(id, {start, word})
    }
  }

  #enable(command: CommentCommand, end: number): void {
    for (const {id, word} of targets(command)) {
      const closed = id === undefined ? [...this.#open.keys()] : this.#open.has(id) ? [id] : []
      for (const open of closed) this.#close(open, end)
      if (closed.length === 0) this.idle.push(word)
    }
  }

  #close(id: string | undefined, end: number): void {
    const open = this.#open.get(id)
    if (open) this.regions.push({id, ...open, end})
    this.#open.delete(id)
  }

  #add(command: CommentCommand, span: Span | undefined): void {
    for (const {id, word} of targets(command)) {
      const key = JSON.stringify([id, span])
      if (span === undefined || this.#ends.has(key)) this.idle.push(word)
      else this.regions.push({id, word, start: span.start, end: span.end})
      this.#ends.add(key)
    }
  }
}

/**
 * The regions that commands make. `disable` (`ignore-start`) holds to the next `enable` (`ignore-end`) of the same rule or of all, or to the end;
 * `disable-line` for the comment's own line, `disable-next-line` for the next one that is not blank, `ignore` for the next block.
 */
export function regionsOf(source: string, known: readonly CommentCommand[], blocks: readonly Span[]): Regions {
  const reader = new RegionReader(source, blocks)
  for (const command of known) reader.read(command)
  return reader.finish()
}
