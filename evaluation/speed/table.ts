/** One measurement of all contestants. */
export interface Row {
  readonly measure: string
  /** What the project wants of itself, or an empty string. */
  readonly budget: string
  /** By the name of the contestant; what is missing was not measured. */
  readonly cells: Readonly<Record<string, string>>
}

const NOTHING = '–'

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - text.length))

/** A Markdown table, padded so that it can be read as it is. */
export function tableOf(rows: readonly Row[], names: readonly string[]): string {
  const lines = [
    ['measure', 'budget', ...names],
    ...rows.map(({measure, budget, cells}) => [measure, budget || NOTHING, ...names.map((name) => cells[name] ?? NOTHING)]),
  ]
  const widths = ['', '', ...names].map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const told = lines.map((line) => `| ${line.map((cell, column) => pad(cell, widths[column] ?? 0)).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [told[0], rule, ...told.slice(1)].join('\n')
}

/** A number with three significant digits, thousands told in full. */
export const told = (value: number): string => (value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3))))

/** A round number of bytes. */
export const toldBytes = (bytes: number): string => (bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${bytes / 1000} KB`)
