import type {Assertion, CharacterSet, CodePointRange, ExpressionNode} from './nodes.ts'

/** How an engine wants an expression to be written. */
interface Dialect {
  readonly character: (code: number) => string
  readonly places: Readonly<Record<Assertion, string>>
  /** What no character is in. */
  readonly nothing: string
  readonly anything: string
}

const hex = (code: number): string => code.toString(16)

/** JavaScript's own, with the flag `u`. Line ends are those of any system. */
const NATIVE: Dialect = {
  character: (code) => (/[\w ]/.test(String.fromCodePoint(code)) ? String.fromCodePoint(code) : `\\u{${hex(code)}}`),
  places: {
    'word-boundary': '\\b',
    'no-word-boundary': '\\B',
    'line-start': '(?<![^\\n])',
    'line-end': '(?![^\\n])',
    'text-start': '(?<![^])',
    'text-end': '(?![^])',
  },
  nothing: '[]',
  anything: '[^]',
}

/** That of RE2, and so of re2js. */
const LINEAR: Dialect = {
  character: (code) => (/[\w ]/.test(String.fromCodePoint(code)) ? String.fromCodePoint(code) : `\\x{${hex(code)}}`),
  places: {
    'word-boundary': '\\b',
    'no-word-boundary': '\\B',
    'line-start': '(?m:^)',
    'line-end': '(?m:$)',
    'text-start': '\\A',
    'text-end': '\\z',
  },
  nothing: '[^\\x{0}-\\x{10ffff}]',
  anything: '(?s:.)',
}

const rangeIn = ({character}: Dialect, [first, last]: CodePointRange): string =>
  first === last ? character(first) : `${character(first)}-${character(last)}`

function writtenSet(dialect: Dialect, {ranges, properties, isNegated}: CharacterSet): string {
  if (ranges.length === 0 && properties.length === 0) return isNegated ? dialect.anything : dialect.nothing
  const [[first, last] = [0, 1], second] = ranges
  if (!isNegated && second === undefined && first === last && properties.length === 0) return dialect.character(first)
  return `[${isNegated ? '^' : ''}${ranges.map((range) => rangeIn(dialect, range)).join('')}${properties.map((name) => name.replace('Script=', dialect === LINEAR ? '' : 'Script=')).join('')}]`
}

const boundsOf = (min: number, max: number): string => {
  if (min === 0 && max === 1) return '?'
  if (max === Number.POSITIVE_INFINITY) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`
  return min === max ? `{${min}}` : `{${min},${max}}`
}

function written(dialect: Dialect, node: ExpressionNode): string {
  const inside = (item: ExpressionNode): string => written(dialect, item)
  switch (node.type) {
    case 'set':
      return writtenSet(dialect, node)
    case 'sequence':
      return node.items.map((item) => (item.type === 'choice' ? `(?:${inside(item)})` : inside(item))).join('')
    case 'choice':
      return node.items.map(inside).join('|')
    case 'repeat':
      return `(?:${inside(node.item)})${boundsOf(node.min, node.max)}${node.isLazy ? '?' : ''}`
    case 'group':
      return `(${inside(node.item)})`
    case 'place':
      return dialect.places[node.place]
    case 'look':
      return `(?${node.isAhead ? '' : '<'}${node.isNegative ? '!' : '='}${inside(node.item)})`
    case 'reference':
      return `(?:\\${node.number})`
    case 'atomic':
      return `(?:${inside(node.item)})`
  }
}

/** An expression for JavaScript, whose flag must be `u`. Atomic groups are not in it. */
export const forJavaScript = (node: ExpressionNode): string => written(NATIVE, node)

/** An expression for RE2. It has neither looking around nor references. */
export const forRe2 = (node: ExpressionNode): string => written(LINEAR, node)
