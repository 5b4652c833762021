/** A tag is at most this long, in code units; it bounds the time that an unclosed one costs. */
const LONGEST = 2000

const NAME = /<[A-Za-z][\w.-]{0,80}(?=[\s/{])/y
const SPACE = /\s*/y
const END = /\/?>/y

/** The name of an attribute in HTML. */
const PLAIN_NAME = /[A-Za-z_:][\w:.-]*/y

/** The name of an attribute that only the templates of a program have: `@click`, `#item`, `:[key]`, `(close)`, `[size]`, `*if`. */
const BOUND_NAME = /[@#*][\w.:-]+|(?:v-[a-z]+)?[@#:]\[[\w.$]+\]|\([\w.-]+\)(?==)|\[[\w.-]+\](?==)/y

const STRING = /"[^"]*"|'[^']*'|`[^`]*`/y
const PLAIN_VALUE = /\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`{]+)/y

/** Reads one tag from its name on. */
class ComponentTag {
  readonly #source: string
  #at = 0
  /** Whether it holds what HTML has not. */
  isBound = false

  constructor(source: string) {
    this.#source = source
  }

  /** Whether it is closed by `>`. */
  isRead(): boolean {
    if (!this.#take(NAME)) return false
    do this.#take(SPACE)
    while (this.#attribute())
    return this.#take(END)
  }

  get length(): number {
    return this.#at
  }

  #take(expression: RegExp): boolean {
    expression.lastIndex = this.#at
    if (!expression.test(this.#source)) return false
    this.#at = expression.lastIndex
    return true
  }

  #attribute(): boolean {
    if (this.#expression()) return true
    if (this.#take(BOUND_NAME)) this.isBound = true
    else if (!this.#take(PLAIN_NAME)) return false
    const value = /\s*=\s*(?=\{)/y
    if (!this.#take(value)) this.#take(PLAIN_VALUE)
    return true
  }

  /** Braces with all that they hold, as they stand for the value of an attribute or for several attributes. */
  #expression(): boolean {
    if (this.#source.charAt(this.#at) !== '{') return false
    this.isBound = true
    let depth = 0
    for (; this.#at < this.#source.length; this.#at++) {
      while (this.#take(STRING));
      const character = this.#source.charAt(this.#at)
      if (character === '{') depth++
      if (character === '}' && --depth === 0) break
    }
    this.#at++
    return this.#at <= this.#source.length
  }
}

/**
 * Where a tag ends that opens at an offset and is no HTML, but that of a component in JSX, Vue, Svelte or Angular, with values in braces or bound attributes; -1 where
 * none opens. Markdown takes such a tag for text.
 */
export function componentTagEnd(source: string, start: number): number {
  const tag = new ComponentTag(source.slice(start, start + LONGEST))
  return tag.isRead() && tag.isBound ? start + tag.length : -1
}
