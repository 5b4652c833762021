import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Maker} from '../articles/maker.ts'
import {copydesk} from '../contestant.ts'
import {inProject} from '../paths.ts'
import {memoryOf} from '../process.ts'
import type {Section} from '../section.ts'
import {type Row, told, toldBytes} from '../table.ts'

const SEED = 5

/** A process may take this long, in ms: 50 MB are checked in a few minutes of processor time. */
const PATIENCE = 3_600_000

const BUDGET = '≤ 400 MB'

/** How the paragraphs of a text are written in a format, and the sizes of its documents, in bytes before the markup. */
interface Kind {
  readonly name: string
  readonly extension: string
  readonly sizes: readonly number[]
  readonly write: (paragraph: string, index: number) => string
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const kinds: readonly Kind[] = [
  {name: 'text', extension: 'txt', sizes: [1e6, 10e6, 50e6], write: (paragraph) => paragraph},
  {
    name: 'Markdown',
    extension: 'md',
    sizes: [1e6, 10e6],
    write: (paragraph, index) => (index % 9 === 0 ? `## ${paragraph}` : index % 5 === 4 ? `> *${paragraph}*` : paragraph),
  },
  {
    name: 'HTML',
    extension: 'html',
    sizes: [1e6, 10e6],
    write: (paragraph, index) => (index % 9 === 0 ? `<h2>${escaped(paragraph)}</h2>` : `<p>${escaped(paragraph)}</p>`),
  },
]

/** The most memory that the command line holds while it checks one long text. */
export const longTexts: Section = {
  name: 'long-texts',
  peers: [],
  isOnlyByName: true,
  async measure({quick, beside}) {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
    const builds = new Map([[copydesk.name, inProject('dist')]])
    if (beside !== undefined) builds.set(beside, beside)
    const rows: Row[] = []
    for (const {name, extension, sizes, write} of kinds) {
      for (const size of quick ? sizes.slice(0, 1) : sizes) {
        const file = join(folder, `text.${extension}`)
        writeFileSync(file, new Maker(SEED).document(size).split('\n\n').map(write).join('\n\n'))
        const cells: Record<string, string> = {}
        for (const [build, dist] of builds) cells[build] = peakOf(dist, file)
        rows.push({measure: `peak memory, ${name} of ${toldBytes(size)}`, budget: BUDGET, cells})
      }
    }
    rmSync(folder, {recursive: true})
    return rows
  },
}

/** A build that runs out of memory is told so, not the end of the run. */
function peakOf(dist: string, file: string): string {
  try {
    return `${told(memoryOf([join(dist, 'cli.js'), file], PATIENCE))} MB`
  } catch {
    return 'fails'
  }
}
