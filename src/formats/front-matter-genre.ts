import {isMap, isScalar} from '#bundled/yaml'
import type {Span} from '../text/span.ts'
import {type Genre, genres} from './genre.ts'
import type {ReadingProblem} from './reading.ts'
import {yamlContents} from './yaml.ts'

/** What front matter says of its text to copydesk. */
interface Declared {
  readonly genre?: Genre
  readonly problem?: ReadingProblem
}

/** A value and where it stands in the source. */
interface Placed extends Span {
  readonly value: string
}

function yamlValue(source: string, {start, end}: Span): Placed | undefined {
  const contents = yamlContents(source.slice(start, end))
  const table = isMap(contents) ? contents.get('copydesk', true) : undefined
  const value = isMap(table) ? table.get('genre', true) : undefined
  if (!isScalar(value) || !value.range) return undefined
  return {value: String(value.value), start: start + value.range[0], end: start + value.range[1]}
}

/** `copydesk.genre = "…"`, or `genre = "…"` in the table `[copydesk]`. */
const TOML_GENRE =
  /^[ \t]*(?:copydesk\.genre|\[copydesk\][ \t]*\r?\n(?:(?![ \t]*\[)[^\n]*\n){0,20}?[ \t]*genre)[ \t]*=[ \t]*(["'])([^"'\r\n]*)\1/m

function tomlValue(source: string, {start, end}: Span): Placed | undefined {
  const match = TOML_GENRE.exec(source.slice(start, end))
  if (match === null) return undefined
  const [whole, , value = ''] = match
  const close = start + match.index + whole.length - 1
  return {value, start: close - value.length, end: close}
}

/** The genre that front matter names under its key `copydesk`; a problem where it names one that is not known. */
export function declaredGenre(source: string, {start, end, type}: Span & {readonly type: string}): Declared {
  if (!source.slice(start, end).includes('copydesk')) return {}
  const from = source.indexOf('\n', start) + 1
  const to = source.lastIndexOf('\n', end - 1)
  if (from === 0 || to <= from) return {}
  const span = {start: from, end: to}
  const placed = type === 'toml' ? tomlValue(source, span) : yamlValue(source, span)
  if (placed === undefined) return {}
  const genre = genres.find((known) => known === placed.value)
  if (genre !== undefined) return {genre}
  const reason = `the front matter names the genre “${placed.value}”, and known are ${genres.join(', ')}`
  return {problem: {reason, start: placed.start, end: placed.end}}
}
