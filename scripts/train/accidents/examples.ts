import type {SourcedExample} from '../held-out.ts'
import {randomOf} from '../random.ts'
import {cutIn, publishedIn} from './fragments.ts'
import {keyOf, verdicts} from './judged.ts'
import {type AccidentSource, documentsOf} from './sources.ts'

/** Where a fragment is from: it was judged, it was cut, or it stands in a story. */
export type Origin = 'judged' | 'cut' | 'story'

/** A fragment with what speaks for and against its being an accident. */
export interface AccidentExample extends SourcedExample {
  readonly origin: Origin
  readonly isDoubtful: boolean
  /** Of those that were judged. */
  readonly verdict?: string
}

/** The share of paragraphs in which a sentence is cut. Stories are mostly dialogue, and longer. */
const CUT = {judged: 0.1, story: 0.05}

/** A fragment of a story says less than one that was read, and one that was cut still less: there are more of them, and no editor makes most of them. */
const WEIGHTS: Readonly<Record<Origin, number>> = {judged: 1, story: 0.5, cut: 0.25}

const SEED = 20261203

/** The fragments of some inputs that were read, those that full stops make, and those of stories, from clones of the inputs' repositories. */
export function* accidentExamples(folder: string, sources: readonly AccidentSource[]): Generator<AccidentExample> {
  const random = randomOf(SEED)
  const known = verdicts()
  const missing = new Set(known.keys())
  for (const source of sources)
    for (const [file, document] of documentsOf(folder, source)) {
      for (const {offset, signs, isDoubtful} of publishedIn(document)) {
        const key = keyOf(source.name, file, offset!)
        const verdict = known.get(key)
        missing.delete(key)
        if (verdict === undefined && !source.isStory) continue
        const origin = verdict === undefined ? 'story' : 'judged'
        const isPositive = verdict === 'true'
        yield {source: source.name, origin, signs, isDoubtful, isPositive, weight: WEIGHTS[origin], ...(verdict !== undefined && {verdict})}
      }
      const share = source.isStory ? CUT.story : CUT.judged
      for (const {signs, isDoubtful} of cutIn(document, share, random))
        yield {source: source.name, origin: 'cut', signs, isDoubtful, isPositive: true, weight: WEIGHTS.cut}
    }
  for (const key of missing) console.warn(`Not found any more: ${key.replaceAll('\t', ' ')}`)
}
