import {Maker} from '../articles/maker.ts'
import {copydesk} from '../contestant.ts'
import {median} from '../samples.ts'
import type {Section} from '../section.ts'
import {told} from '../table.ts'

const SEED = 7

/** The document, in bytes. */
const SIZE = 100_000

/** What is typed, letter by letter, at places spread over the document: enough for a median that keeps still. */
const TYPED = ' and nobody saw'
const PLACES = 4

/** A peer reads everything again, and a few letters show that. */
const PEER_KEYSTROKES = 3

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

/** The wait after one keystroke in a long document, with everything before it checked already. */
export const relint: Section = {
  name: 'relint',
  async measure({field}) {
    const document = new Maker(SEED).document(SIZE)
    const versions = [...keystrokes(document)]
    const cells: Record<string, string> = {}
    await field.warmRounds('relint', 1, async (contestant, process) => {
      await process.lint([document])
      const {times} = await process.lint(contestant === copydesk ? versions : versions.slice(0, PEER_KEYSTROKES))
      cells[contestant.name] = `${told(median(times))} ms (worst ${told(Math.max(...times))})`
    })
    return [{measure: 're-lint after a keystroke, 100 KB', budget: '≤ 5 ms', cells}]
  },
}
