import type {Token} from 'micromark-util-types'
import {MARK_ELEMENTS, PROSE_ATTRIBUTES} from './elements.ts'
import {type Attribute, traitsOf, valueBlock} from './html-attributes.ts'
import {MarkdownScanner} from './markdown-scanner.ts'
import {OBJECT} from './text-builder.ts'

const TAG = /^mdxJsx(?:Flow|Text)Tag$/
const EXPRESSION = /^mdx(?:Flow|Text)Expression$/
const ATTRIBUTE_NAME = /AttributeNamePrimary$/
const ATTRIBUTE_VALUE = /AttributeValueLiteral$/

/** The start of a tag: whether it closes, and its name, `''` for a fragment. */
const TAG_START = /^<\s*(\/?)\s*([\w$.:-]*)/

/** Reads the tokens of MDX: elements of HTML count as in HTML, components are seen through, expressions stand in the text as they are. */
export class MdxScanner extends MarkdownScanner {
  #attributes: Attribute[] = []
  #attributeName = ''

  protected override enter(token: Token): void {
    const type: string = token.type
    if (EXPRESSION.test(type)) this.#addExpression(token)
    else if (TAG.test(type)) this.#attributes = []
    else if (ATTRIBUTE_NAME.test(type)) this.#attributeName = this.#textOf(token)
    else if (ATTRIBUTE_VALUE.test(type)) this.#addAttribute(token)
    else super.enter(token)
  }

  protected override exit(token: Token): void {
    if (TAG.test(token.type)) this.#addTag(token)
    else super.exit(token)
  }

  #textOf(token: Token): string {
    return this.source.slice(this.startOf(token), this.endOf(token))
  }

  #addExpression(token: Token): void {
    const start = this.startOf(token)
    const end = this.endOf(token)
    const inside = this.source.slice(start + 1, end - 1).trim()
    if (inside.startsWith('/*') && inside.endsWith('*/')) {
      const from = this.source.indexOf('/*', start) + 2
      this.html.comments.push({start, end, body: {start: from, end: from + inside.length - 4}})
    } else this.add(token, (builder) => builder.copy(start, end, true))
  }

  #addAttribute(token: Token): void {
    const start = this.startOf(token) + 1
    const end = this.endOf(token) - 1
    const value = this.source.slice(start, end)
    this.#attributes.push({name: this.#attributeName, value, start, end, quote: this.source.charAt(start - 1)})
  }

  #addTag(token: Token): void {
    const text = this.#textOf(token)
    const [, closing, name = ''] = TAG_START.exec(text) ?? []
    if (closing) this.#closeElement(name)
    else this.#openElement(token, name, text.slice(0, -1).trimEnd().endsWith('/'))
  }

  #closeElement(name: string): void {
    const mark = MARK_ELEMENTS.get(name)
    if (mark) this.frame?.builder.closeMark(mark)
    this.html.elements.close(name)
  }

  #openElement(token: Token, name: string, selfClosing: boolean): void {
    const {elements} = this.html
    const {depth} = elements
    const mark = MARK_ELEMENTS.get(name)
    if (mark && !selfClosing) this.frame?.builder.openMark(mark)
    this.#addAsText(token, name)
    elements.open(name, traitsOf(this.#attributes))
    if (elements.standing === 'prose' || selfClosing) this.#addAttributeBlocks()
    if (selfClosing) elements.truncate(Math.min(depth, elements.depth - 1))
  }

  #addAsText(token: Token, name: string): void {
    if (name === 'br') this.add(token, (builder, start, end) => builder.decode('\n', start, end))
    else if (name === 'img') this.add(token, (builder, start, end) => builder.decode(OBJECT, start, end, true))
  }

  #addAttributeBlocks(): void {
    if (this.html.elements.standing === 'opaque') return
    for (const attribute of this.#attributes) {
      if (!PROSE_ATTRIBUTES.has(attribute.name)) continue
      const block = valueBlock(this.source, attribute, attribute.name === 'alt' ? 'caption' : 'attribute')
      if (block) this.blocks.push(block)
    }
  }
}
