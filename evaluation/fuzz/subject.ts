import {VFile} from 'vfile'
import type {Linter} from '../../src/linter/linter.ts'
import type {Message} from '../../src/rules/message.ts'
import type {FixClass} from '../../src/text/finding.ts'
import type {Input} from './generate.ts'

/** A text that was looked at, and what was said of it. */
export interface Looked {
  readonly text: string
  readonly messages: readonly Message[]
}

/** The linters that inputs are tried with: `kept` has seen the inputs before, `makeFresh` gives one that has seen nothing. */
export interface Linters {
  readonly kept: Linter
  readonly makeFresh: () => Linter
}

/**
 * One input, and what copydesk makes of it; each is computed once. A linter remembers the text that it saw last, so what is asked of the same text is asked
 * of the same linter, one after another.
 */
export class Subject {
  readonly input: Input
  readonly #linters: Linters
  readonly #known = new Map<string, unknown>()

  constructor(input: Input, linters: Linters) {
    this.input = input
    this.#linters = linters
  }

  get text(): string {
    return this.input.text
  }

  get linted(): Looked {
    return this.lint(this.text)
  }

  /** What a linter says that has seen no text before. */
  get lintedAfresh(): Looked {
    return this.#once('lint afresh', () => looked(this.#fresh.lint(this.#file(this.text))))
  }

  fixed(wanted: FixClass): Looked {
    return this.fix(this.text, wanted)
  }

  get cleaned(): Looked {
    return this.clean(this.text)
  }

  lint(text: string): Looked {
    return this.#once(`lint ${text}`, () => looked(this.#linters.kept.lint(this.#file(text))))
  }

  /** Safe corrections are made by the linter that has seen no text before, so that what is left after them can be held against what the other one finds. */
  fix(text: string, wanted: FixClass): Looked {
    return this.#once(`fix ${wanted} ${text}`, () =>
      looked((wanted === 'safe' ? this.#fresh : this.#linters.kept).fix(this.#file(text), wanted)),
    )
  }

  clean(text: string): Looked {
    return this.#once(`clean ${text}`, () => looked(this.#linters.kept.clean(this.#file(text))))
  }

  get #fresh(): Linter {
    return this.#once('fresh', this.#linters.makeFresh)
  }

  #file(text: string): VFile {
    return new VFile({value: text, path: `a${ends[this.input.format]}`})
  }

  #once<Value>(name: string, make: () => Value): Value {
    if (!this.#known.has(name)) this.#known.set(name, make())
    return this.#known.get(name) as Value
  }
}

const ends = {text: '.txt', markdown: '.md', mdx: '.mdx', html: '.html'} as const

const looked = (file: VFile): Looked => ({text: String(file), messages: file.messages as Message[]})
