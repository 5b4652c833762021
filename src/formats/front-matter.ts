import {decodeString} from '#bundled/markdown'
import {isMap, isScalar, type Scalar} from '#bundled/yaml'
import {startOfLine} from '../text/line-index.ts'
import type {Span} from '../text/span.ts'
import type {Block} from './block.ts'
import {plainWordsOnly} from './escape.ts'
import {declaredGenre} from './front-matter-genre.ts'
import type {FrontMatter, FrontMatterReader} from './reading.ts'
import {TextBuilder} from './text-builder.ts'
import {yamlContents} from './yaml.ts'

/** How a string of front matter is written, which decides what stands for other characters in it. */
type Style = 'plain' | 'single' | 'double'

const ESCAPES: Readonly<Record<string, string>> = {'"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', ' ': ' ', _: '\u00a0', N: '\u0085'}

/** A line break with the space round it, blank lines included. */
const LINE_BREAK = /[ \t]*(?:\r\n?|\n)\s*/y
const CODE_POINT = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y

/** What an escape at an offset stands for, and where it ends; `undefined` where it is none that is known. */
function readEscape(source: string, at: number): {readonly text: string; readonly end: number} | undefined {
  CODE_POINT.lastIndex = at
  const match = CODE_POINT.exec(source)
  const code = Number.parseInt(match?.[1] ?? match?.[2] ?? match?.[3] ?? '', 16)
  if (code <= 0x10ffff) return {text: String.fromCodePoint(code), end: CODE_POINT.lastIndex}
  const text = ESCAPES[source.charAt(at + 1)]
  return text === undefined ? undefined : {text, end: at + 2}
}

const REFERENCE = /&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][a-z\d]{1,31});/iy

/** The text with the character references of HTML decoded: a generator hands a title on as it is. */
const decoded = (text: string): string => text.replace(new RegExp(REFERENCE, 'gi'), decodeString)

/** A character reference at an offset; `undefined` where it is none that is known. */
function readReference(source: string, at: number): {readonly text: string; readonly end: number} | undefined {
  REFERENCE.lastIndex = at
  const [reference] = REFERENCE.exec(source) ?? []
  if (reference === undefined) return undefined
  const text = decodeString(reference)
  return text === reference ? undefined : {text, end: at + reference.length}
}

/** What is not copied as it is at an offset of a string: an escape, a doubled mark, a reference, a line break. */
function readSpecial(source: string, at: number, style: Style): {readonly text: string; readonly end: number} | undefined {
  const character = source.charAt(at)
  if (character === '&') return readReference(source, at)
  if (character === '\\' && style === 'double') return readEscape(source, at)
  if (character === "'" && style === 'single') return {text: "'", end: at + 2}
  LINE_BREAK.lastIndex = at
  return LINE_BREAK.test(source) ? {text: '\n', end: LINE_BREAK.lastIndex} : undefined
}

/** Characters at which something special may start. */
const STOPS: Readonly<Record<Style, RegExp>> = {plain: /[ \t\r\n&]/g, single: /[ \t\r\n'&]/g, double: /[ \t\r\n\\&]/g}

/** The block of a string in front matter, its escapes and character references decoded. `span` leaves its quotation marks out. */
function stringBlock(source: string, {start, end}: Span, style: Style, field: string): Block | undefined {
  const builder = new TextBuilder(source)
  const stop = new RegExp(STOPS[style])
  let from = start
  stop.lastIndex = start
  for (let match = stop.exec(source); match && match.index < end; match = stop.exec(source)) {
    const special = readSpecial(source, match.index, style)
    if (!special || special.end > end) continue
    builder.copy(from, match.index)
    builder.decode(special.text, match.index, special.end)
    from = stop.lastIndex = special.end
  }
  builder.copy(from, end)
  const block = builder.finish('front-matter', plainWordsOnly)
  return block && {...block, part: field}
}

const STYLES: Readonly<Record<string, Style>> = {QUOTE_DOUBLE: 'double', QUOTE_SINGLE: 'single', PLAIN: 'plain'}

/** Where the text of a block scalar starts: after the line with its `|` or `>`. */
const behindHeader = (source: string, start: number): number => source.indexOf('\n', start) + 1

/** Whether a string opens with a quotation mark that does not close it, as where its next line is not indented: where it ends is a guess of the parser. */
const isCutShort = (string: string): boolean => /^["']/.test(string) && (string.length < 2 || !string.endsWith(string.charAt(0)))

function scalarSpan(source: string, base: number, scalar: Scalar): Span | undefined {
  const [start, end] = scalar.range ?? []
  if (start === undefined || end === undefined || isCutShort(source.slice(base + start, base + end))) return undefined
  if (scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE') return {start: base + start + 1, end: base + end - 1}
  if (scalar.type === 'PLAIN') return {start: base + start, end: base + end}
  const from = behindHeader(source, base + start)
  return from > 0 && from < base + end ? {start: from, end: base + end} : undefined
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The block of a value, if it reads as the parser of YAML reads it. */
function yamlBlock(source: string, base: number, field: string, scalar: Scalar): Block | undefined {
  const span = scalarSpan(source, base, scalar)
  const block = span && stringBlock(source, span, STYLES[scalar.type ?? ''] ?? 'plain', field)
  return block && inOneLine(block.text) === inOneLine(decoded(String(scalar.value))) ? block : undefined
}

function yamlBlocks(source: string, {start, end}: Span, fields: readonly string[]): Block[] {
  const contents = yamlContents(source.slice(start, end))
  if (!isMap(contents)) return []
  const blocks: Block[] = []
  for (const {key, value} of contents.items) {
    if (!isScalar(key) || !fields.includes(String(key.value)) || !isScalar(value) || typeof value.value !== 'string') continue
    const block = yamlBlock(source, start, String(key.value), value)
    if (block) blocks.push(block)
  }
  return blocks
}

/** A key of the top level and its string on one line. */
const TOML_STRING = /^[ \t]*"?([\w-]+)"?[ \t]*=[ \t]*("(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')[ \t]*(?:#.*)?$/gm

function tomlBlocks(source: string, {start, end}: Span, fields: readonly string[]): Block[] {
  const text = source.slice(start, end)
  const table = text.search(/^[ \t]*\[/m)
  const blocks: Block[] = []
  for (const match of text.slice(0, table < 0 ? undefined : table).matchAll(TOML_STRING)) {
    const [whole, key = '', string = ''] = match
    if (!fields.includes(key)) continue
    const from = start + match.index + whole.indexOf(string, whole.indexOf('='))
    const style = string.startsWith('"') ? 'double' : 'plain'
    const block = stringBlock(source, {start: from + 1, end: from + string.length - 1}, style, key)
    if (block) blocks.push(block)
  }
  return blocks
}

/** The blocks of the fields of front matter that are prose: strings of the top level. Values that cannot be placed exactly are left out. */
function frontMatterBlocks(source: string, {start, end, type}: FrontMatter, fields: readonly string[]): Block[] {
  const first = source.slice(start, end).search(/[\r\n]/)
  const last = startOfLine(source, end)
  if (first < 0 || last <= start + first) return []
  const span = {start: start + first, end: last}
  return type === 'toml' ? tomlBlocks(source, span, fields) : yamlBlocks(source, span, fields)
}

/** Reads front matter in YAML or TOML. */
export const readFrontMatter: FrontMatterReader = (source, place, fields) => ({
  blocks: frontMatterBlocks(source, place, fields),
  ...declaredGenre(source, place),
})
