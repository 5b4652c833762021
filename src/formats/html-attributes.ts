import {Tokenizer} from 'htmlparser2'
import type {Block, BlockKind} from './block.ts'
import {PROSE_ATTRIBUTES} from './elements.ts'
import {escapeAttribute} from './escape.ts'
import type {ElementTraits} from './open-elements.ts'
import {TextBuilder} from './text-builder.ts'

/** An attribute of a tag: the place of its value in the source, without quotation marks. */
export interface Attribute {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
  /** The mark round the value, `''` where there is none. */
  readonly quote: string
}

/** Descriptions of a page in its head, by the `name` or `property` of their `meta` element. */
const DESCRIPTIONS = /^(?:(?:og:|twitter:)?(?:description|title))$/i

const valueNamed = (attributes: readonly Attribute[], name: string): string | undefined =>
  attributes.find((attribute) => attribute.name === name)?.value

/** Classes of what stays as it is: what is not to be translated, and posts that the code of a platform embeds, which their authors wrote elsewhere. */
const KEPT =
  /(?:^|\s)(?:notranslate|twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|reddit-(?:card|embed-bq)|fb-post)(?:\s|$)/

/** What a tag's attributes say of its content. */
export function traitsOf(attributes: readonly Attribute[]): ElementTraits {
  const isKept = KEPT.test(valueNamed(attributes, 'class') ?? '')
  return {
    lang: valueNamed(attributes, 'lang') ?? valueNamed(attributes, 'xml:lang'),
    translate: isKept ? 'no' : valueNamed(attributes, 'translate'),
    role: valueNamed(attributes, 'role'),
  }
}

function kindOf(element: string, attributes: readonly Attribute[], {name}: Attribute): BlockKind | undefined {
  if (element === 'meta' && name === 'content') {
    return DESCRIPTIONS.test(valueNamed(attributes, 'name') ?? valueNamed(attributes, 'property') ?? '') ? 'front-matter' : undefined
  }
  if (name === 'alt') return 'caption'
  return PROSE_ATTRIBUTES.has(name) ? 'attribute' : undefined
}

/** The block of an attribute's value, its character references decoded. */
export function valueBlock(source: string, {name, start, end, quote}: Attribute, kind: BlockKind): Block | undefined {
  const builder = new TextBuilder(source)
  decodeRun(source, start, end, builder)
  const block = builder.finish(kind, escapeAttribute(quote))
  return block && {...block, part: name}
}

/** Adds a run of text and character references to a builder, with nothing in it read as a tag. */
function decodeRun(source: string, start: number, end: number, builder: TextBuilder): void {
  const raw = source.slice(start, end)
  if (!raw.includes('&')) {
    builder.copy(start, end)
    return
  }
  const ignore = () => {}
  const entities = new Entities(raw, (text, from, to) => builder.decode(text, start + from, start + to))
  const tokenizer = new Tokenizer(
    {},
    {
      ontext(from, to) {
        entities.finish()
        builder.copy(start + from, start + to)
      },
      ontextentity: (code, to) => entities.add(code, to),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  )
  tokenizer.write(raw.replaceAll('<', ' '))
  tokenizer.end()
  entities.finish()
}

/** Puts the code points of one character reference together: some stand for two, which are told one by one. */
export class Entities {
  readonly #buffer: string
  readonly #emit: (text: string, start: number, end: number) => void
  #text = ''
  #end = -1

  constructor(buffer: string, emit: (text: string, start: number, end: number) => void) {
    this.#buffer = buffer
    this.#emit = emit
  }

  /** Takes a code point of the reference that ends at `end`. */
  add(code: number, end: number): void {
    if (end !== this.#end) this.finish()
    this.#text += String.fromCodePoint(code)
    this.#end = end
  }

  /** Gives the reference at hand, if there is one. */
  finish(): void {
    if (this.#text !== '') this.#emit(this.#text, this.#buffer.lastIndexOf('&', this.#end - 1), this.#end)
    this.#text = ''
    this.#end = -1
  }
}

/** The blocks of a tag's attributes that are prose. */
export function attributeBlocks(source: string, element: string, attributes: readonly Attribute[]): Block[] {
  const blocks: Block[] = []
  for (const attribute of attributes) {
    const kind = kindOf(element, attributes, attribute)
    const block = kind && valueBlock(source, attribute, kind)
    if (block) blocks.push(block)
  }
  return blocks
}
