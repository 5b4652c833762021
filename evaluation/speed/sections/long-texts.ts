import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Maker} from '../articles/maker.ts'
import {copydesk} from '../contestant.ts'
import {inProject} from '../paths.ts'
import {costOf} from '../process.ts'
import type {Section} from '../section.ts'
import {type Row, told, toldBytes} from '../table.ts'

const SEED = 5

/** A process may take this long, in ms: 50 MB are checked in a few minutes of processor time, and corrected in four times that. */
const PATIENCE = 3_600_000

const BUDGET = '≤ 400 MB'

/** How the paragraphs of a text are written in a format, what the command line does with it, and the sizes of its documents, in bytes before the markup. */
interface Kind {
  readonly name: string
  readonly extension: string
  /** What stands before the file; none: it is checked. */
  readonly command: readonly string[]
  readonly sizes: readonly number[]
  readonly write: (paragraph: string, index: number) => string
}

const SIZES: readonly number[] = [1e6, 10e6, 50e6]

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const asText = {extension: 'txt', sizes: SIZES, write: (paragraph: string): string => paragraph}

const kinds: readonly Kind[] = [
  {...asText, name: 'check text', command: []},
  {
    name: 'check Markdown',
    extension: 'md',
    command: [],
    sizes: SIZES,
    write: (paragraph, index) => (index % 9 === 0 ? `## ${paragraph}` : index % 5 === 4 ? `> *${paragraph}*` : paragraph),
  },
  {
    name: 'check HTML',
    extension: 'html',
    command: [],
    sizes: SIZES,
    write: (paragraph, index) => (index % 9 === 0 ? `<h2>${escaped(paragraph)}</h2>` : `<p>${escaped(paragraph)}</p>`),
  },
  {...asText, name: 'clean text', command: ['clean']},
  {...asText, name: 'fix text', command: ['fix']},
]

/** The most memory that the command line holds while it goes through one long text, and the processor time that a megabyte takes it. */
export const longTexts: Section = {
  name: 'long-texts',
  peers: [],
  isOnlyByName: true,
  async measure({quick, beside}) {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
    const builds = new Map([[copydesk.name, inProject('dist')]])
    if (beside !== undefined) builds.set(beside, beside)
    const rows: Row[] = []
    for (const kind of kinds)
      for (const size of quick ? kind.sizes.slice(0, 1) : kind.sizes)
        rows.push(rowOf(kind, size, builds, join(folder, `text.${kind.extension}`)))
    rmSync(folder, {recursive: true})
    return rows
  },
}

function rowOf({name, command, write}: Kind, size: number, builds: ReadonlyMap<string, string>, file: string): Row {
  const text = new Maker(SEED).document(size).split('\n\n').map(write).join('\n\n')
  const cells: Record<string, string> = {}
  for (const [build, dist] of builds) {
    writeFileSync(file, text)
    cells[build] = costTold([join(dist, 'cli.cjs'), ...command, file], size)
    console.error(`${name}, ${toldBytes(size)}: ${cells[build]}`)
  }
  return {measure: `${name}, ${toldBytes(size)}`, budget: BUDGET, cells}
}

/** A build that runs out of memory is told so, not the end of the run. */
function costTold(args: readonly string[], size: number): string {
  try {
    const {memory, time} = costOf(args, PATIENCE)
    return `${told(memory)} MB, ${told((time / size) * 1e6)} s per MB`
  } catch {
    return 'fails'
  }
}
