import type {Edit} from '../../text/finding.ts'

/** Elements that end a line. */
const BLOCK = new Set(
  'address article aside blockquote br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a abbr acronym audio b big button cite code del dfn em embed font i iframe img input ins kbd label link mark meta noscript o:p object param path picture q s samp select small source span strike strong sub sup svg textarea time tt u var video wbr'.split(
    ' ',
  ),
)

/** Elements after which a new paragraph starts. */
const PARAGRAPH = new Set('article blockquote div dl figure footer form h1 h2 h3 h4 h5 h6 header ol p section table ul'.split(' '))

/** Longer than any tag that people write; what opens and does not end within it is no tag. Unit: UTF-16 code units. */
const LONGEST_TAG = 1000

const TAG = /<(\/?)([a-zA-Z][a-zA-Z\d:]*)((?:\s[^<>]{0,1000})?)\/?>/y
const ATTRIBUTES = /^(?:\s+[a-zA-Z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=`]+))?)*\s*\/?$/

/** Elements whose content is not text. */
const HIDDEN = /<(script|style|noscript|template|iframe)\b[^<>]{0,1000}>/iy

function hiddenEnd(text: string, at: number): number {
  HIDDEN.lastIndex = at
  const open = HIDDEN.exec(text)
  if (!open) return -1
  const close = new RegExp(`</${open[1]}\\s{0,9}>`, 'gi')
  close.lastIndex = HIDDEN.lastIndex
  return close.exec(text) ? close.lastIndex : -1
}

function commentEnd(text: string, at: number): number {
  if (!text.startsWith('<!--', at)) return -1
  const close = text.indexOf('-->', at + 4)
  return close < 0 ? -1 : close + 3
}

/** Whether letters or digits on both sides would run together. */
const needsBreak = (text: string, start: number, end: number): boolean => /\S/.test(text[start - 1] ?? ' ') && /\S/.test(text[end] ?? ' ')

/** Whether a paragraph ends here whose next one stands on the next line, and would run on from it. */
const needsBlankLine = (text: string, start: number, end: number): boolean =>
  /[^\s>]/.test(text[start - 1] ?? ' ') && /^[ \t]*\r?\n[ \t]*[^\s]/.test(text.slice(end, end + 200))

/** Attributes have values, but for those of forms and the like; `a<b and c>d` is no tag. */
const isTag = (name: string, attributes: string): boolean =>
  ATTRIBUTES.test(attributes) && (name.length > 3 || /^[\s/]*$|=/.test(attributes))

function tagEdit(text: string, at: number): Edit | undefined {
  TAG.lastIndex = at
  const match = TAG.exec(text)
  if (!match || match[0].length > LONGEST_TAG) return undefined
  const name = match[2]!.toLowerCase()
  const isBlock = BLOCK.has(name)
  if (!(isBlock || INLINE.has(name)) || !isTag(name, match[3] ?? '')) return undefined
  const end = at + match[0].length
  const breaks = (isBlock && needsBreak(text, at, end)) || (match[1] === '/' && PARAGRAPH.has(name) && needsBlankLine(text, at, end))
  return {start: at, end, text: breaks ? '\n' : ''}
}

/** Searches for the end of something that never ends are made once, so that a text full of beginnings stays linear. */
class Finder {
  readonly #text: string
  #noComment = false
  #noHidden = false

  constructor(text: string) {
    this.#text = text
  }

  editAt(at: number): Edit | undefined {
    const comment = this.#noComment ? -1 : commentEnd(this.#text, at)
    if (comment > 0) return {start: at, end: comment, text: ''}
    if (this.#text.startsWith('<!--', at)) this.#noComment = true
    const hidden = this.#noHidden ? -1 : hiddenEnd(this.#text, at)
    if (hidden > 0) return {start: at, end: hidden, text: ''}
    if (/^<(?:script|style|noscript|template|iframe)/i.test(this.#text.slice(at, at + 10))) this.#noHidden = true
    return tagEdit(this.#text, at)
  }
}

/** Tags of HTML, comments, and scripts with what is in them, as edits in order; what ends a block becomes a line break. */
export function findTags(text: string): Edit[] {
  const edits: Edit[] = []
  const finder = new Finder(text)
  for (let at = text.indexOf('<'); at >= 0; ) {
    const edit = finder.editAt(at)
    if (edit) edits.push(edit)
    at = text.indexOf('<', edit ? edit.end : at + 1)
  }
  return edits
}
