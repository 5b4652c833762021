/** The units of sizes: of 1,000 bytes and its powers, and of 1,024. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['B', 1],
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
  ['KIB', 2 ** 10],
  ['MIB', 2 ** 20],
  ['GIB', 2 ** 30],
])

/** How a size is written: a number with a unit, or of bytes. The source of a regular expression, as a JSON schema takes it. */
export const SIZE_PATTERN = '^\\d{1,15}(?:\\.\\d{1,9})? ?(?:[KkMmGg][Ii]?)?[Bb]?$'

/** The bytes that a size comes to, rounded; `undefined` where it is none: `64MB`, `1.5 GiB`, `500000`. */
export function bytesOfSize(given: string): number | undefined {
  if (!new RegExp(SIZE_PATTERN).test(given)) return undefined
  const number = Number.parseFloat(given)
  const unit = given.replace(/^[\d. ]+/, '').toUpperCase()
  const size = UNITS.get(unit) ?? UNITS.get(`${unit}B`)
  return size === undefined ? undefined : Math.round(number * size)
}

const DECIMAL: readonly (readonly [size: number, unit: string])[] = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'KB'],
]

/** Bytes for a reader: `70.1 MB`, with one decimal place at most. */
export function toldSize(bytes: number): string {
  const [size, unit] = DECIMAL.find(([least]) => bytes >= least) ?? [1, bytes === 1 ? 'byte' : 'bytes']
  return `${Number((bytes / size).toFixed(1))} ${unit}`
}
