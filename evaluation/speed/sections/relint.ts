import {Maker} from '../articles/maker.ts'
import {asHtml, asMarkdown} from '../articles/marked-up.ts'
import {type Contestant, copydesk} from '../contestant.ts'
import {median, quantile} from '../samples.ts'
import type {Section} from '../section.ts'
import {type Row, told} from '../table.ts'
import {WarmProcess} from '../warm-process.ts'

const SEED = 7

/** The document, in bytes. */
const SIZE = 100_000

/** What is typed, letter by letter, at places spread over the document: enough for a median that keeps still. */
const TYPED = ' and nobody saw'
const PLACES = 4

/** A peer reads everything again, and a few letters show that. */
const PEER_KEYSTROKES = 3

const TAIL = 0.95

/** The document after each letter that is typed into it, before the full stop of a sentence in the middle of each of its parts. */
function* keystrokes(document: string): Generator<string> {
  let text = document
  for (let part = 0; part < PLACES; part++) {
    const at = text.indexOf('. ', ((part + 0.5) / PLACES) * text.length)
    for (let typed = 0; typed < TYPED.length; typed++) {
      text = text.slice(0, at + typed) + TYPED.charAt(typed) + text.slice(at + typed)
      yield text
    }
  }
}

const toldOf = (times: readonly number[]): string =>
  `${told(median(times))} ms (95 %: ${told(quantile(times, TAIL))}, worst ${told(Math.max(...times))})`

/** What is measured of formats that no peer reads. */
const FORMATS: readonly {readonly name: string; readonly of: (document: string) => string}[] = [
  {name: 'Markdown', of: asMarkdown},
  {name: 'HTML', of: asHtml},
]

const MARKUP: Contestant = {...copydesk, door: 'markup'}

/** The waits after the keystrokes, once the document as it was has been checked. */
async function timesOf(process: WarmProcess, document: string, most?: number): Promise<readonly number[]> {
  await process.lint([document])
  return (await process.lint([...keystrokes(document)].slice(0, most))).times
}

async function formatRow(document: string, {name, of}: (typeof FORMATS)[number]): Promise<Row> {
  const process = await WarmProcess.start(MARKUP)
  const times = await timesOf(process, of(document))
  process.stop()
  return {measure: `re-lint after a keystroke, 100 KB of ${name}`, budget: '≤ 5 ms', cells: {[copydesk.name]: toldOf(times)}}
}

/** The wait after one keystroke in a long document, with everything before it checked already. */
export const relint: Section = {
  name: 'relint',
  async measure({field}) {
    const document = new Maker(SEED).document(SIZE)
    const cells: Record<string, string> = {}
    await field.warmRounds('relint', 1, async (contestant, process) => {
      cells[contestant.name] = toldOf(await timesOf(process, document, contestant === copydesk ? undefined : PEER_KEYSTROKES))
    })
    const rows: Row[] = [{measure: 're-lint after a keystroke, 100 KB', budget: '≤ 5 ms', cells}]
    for (const format of FORMATS) rows.push(await formatRow(document, format))
    return rows
  },
}
