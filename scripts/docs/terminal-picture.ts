/** A stretch of a line that looks the same throughout. */
interface Run {
  readonly text: string
  readonly style: string
}

/** The looks that a terminal is told by “select graphic rendition” codes, as style sheet classes; the other codes end them. Source: ECMA-48, 8.3.117. */
const LOOKS: Readonly<Record<string, string>> = {2: 'dim', 4: 'underline', 31: 'red', 32: 'green', 33: 'yellow', 34: 'blue'}

/** Measures of the picture, in pixels: a character of the font is 0.6 em wide. */
const FONT = 13
const CHARACTER = FONT * 0.6
const LINE = 19
const MARGIN = 16
const BAR = 34

const STYLE = [
  `text{font:${FONT}px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#e6e1d8;white-space:pre}`,
  '.dim{fill:#8f8a80}.underline{text-decoration:underline;font-weight:bold}.red{fill:#ff7a70}.green{fill:#8fd18a}.yellow{fill:#f0c35e}.blue{fill:#7fb4f0}',
].join('')

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

function runsOf(line: string): Run[] {
  const runs: Run[] = []
  let style = ''
  for (const part of line.split(/(\u001B\[\d+m)/)) {
    const [, code] = /^\u001B\[(\d+)m$/.exec(part) ?? []
    if (code !== undefined) style = LOOKS[code] ?? ''
    else if (part !== '') runs.push({text: part, style})
  }
  return runs
}

const spanOf = ({text, style}: Run): string => (style ? `<tspan class="${style}">${escaped(text)}</tspan>` : escaped(text))

const lineOf = (line: string, index: number): string =>
  `<text xml:space="preserve" x="${MARGIN}" y="${BAR + MARGIN + index * LINE}">${runsOf(line).map(spanOf).join('')}</text>`

const widthOf = (line: string): number => [...line.replace(/\u001B\[\d+m/g, '')].length

/** The three buttons at the top of a window. */
const buttons = (): string =>
  ['#ff6159', '#ffbd2e', '#28c941'].map((fill, at) => `<circle cx="${20 + at * 18}" cy="17" r="5.5" fill="${fill}"/>`).join('')

/**
 * A picture of a terminal that shows the given lines, as SVG.
 *
 * @param output - text with the codes for colours that reporters write
 * @param title - what the picture shows, for those who can't see it
 */
export function terminalPicture(output: string, title: string): string {
  const lines = output.trimEnd().split('\n')
  const width = Math.ceil(Math.max(...lines.map(widthOf)) * CHARACTER + 2 * MARGIN)
  const height = BAR + lines.length * LINE + MARGIN
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`
  const ground = `<rect width="${width}" height="${height}" rx="8" fill="#1f1d1a"/>${buttons()}`
  return `${[open, `<title>${escaped(title)}</title>`, `<style>${STYLE}</style>`, ground, ...lines.map(lineOf), '</svg>'].join('\n')}\n`
}
