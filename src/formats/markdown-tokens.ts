import type {Event, Extension, ParseContext} from 'micromark-util-types'
import {frontmatter, gfm, parse, postprocess, preprocess} from '#bundled/markdown'
import {guardTexts} from './heaped-text.ts'
import {guardParagraphs} from './paragraph-tokens.ts'
import type {ReadingProblem} from './reading.ts'

let withoutFrontMatter: Extension[] | undefined
let whole: Extension[] | undefined

/** The labels that a text defines. The parser asks a list for each pair of brackets; a set answers at once. */
class Labels {
  readonly #known = new Set<string>()

  includes(label: string): boolean {
    return this.#known.has(label)
  }

  push(label: string): void {
    this.#known.add(label)
  }

  *[Symbol.iterator](): Generator<string> {
    yield* this.#known
  }
}

/** What the definitions of links and footnotes of a text are called, for its parts to share. */
export class Definitions {
  readonly links = new Labels()
  readonly footnotes = new Labels()

  add({links, footnotes}: Definitions): void {
    for (const label of links) this.links.push(label)
    for (const label of footnotes) this.footnotes.push(label)
  }

  /** The same for the same labels, whatever their order. */
  get key(): string {
    return JSON.stringify([[...this.links].sort(), [...this.footnotes].sort()])
  }
}

/** Reads a Markdown text, or a part of one, in two steps: its blocks, with which all definitions are known, and what is in them. */
export class MarkdownParser {
  /** The first text that is heaped with markup and was taken for plain text; its offsets are those of the tokens. */
  problem: ReadingProblem | undefined
  readonly #parser: ParseContext

  /** @param isStart - whether what it reads is the start of the text, where front matter may stand */
  constructor(isStart: boolean, {links, footnotes} = new Definitions(), more: readonly Extension[] = []) {
    withoutFrontMatter ??= [gfm()]
    whole ??= [...withoutFrontMatter, frontmatter(['yaml', 'toml'])]
    this.#parser = parse({extensions: [...(isStart ? whole : withoutFrontMatter), ...more]})
    Object.assign(this.#parser, {defined: links, gfmFootnotes: footnotes})
    guardParagraphs(this.#parser)
    guardTexts(this.#parser, (problem) => {
      this.problem ??= problem
    })
  }

  /** The tokens of the blocks. */
  blocks(text: string): Event[] {
    return this.#parser.document().write(preprocess()(text, undefined, true))
  }

  /** All tokens, from those of the blocks. */
  finish(blocks: Event[]): Event[] {
    return postprocess(blocks)
  }
}
