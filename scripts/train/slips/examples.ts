import type {Document} from '../../../src/analysis/document.ts'
import {settingOf} from '../../../src/rules/typo/setting.ts'
import type {SourcedExample} from '../held-out.ts'
import {filesOf, type RepositoryFile} from '../prepare/repository.ts'
import {randomOf} from '../random.ts'
import {grouped, type Judged, judgedBySource} from './judged.ts'
import {madeSlip} from './made-slips.ts'
import {LOST, runTogether} from './run-together.ts'
import {documentOf, type Suspect, suspectsIn} from './suspects.ts'

/** An input of `dictionaries/sources.json` whose words were judged. */
export interface SlipSource {
  readonly name: string
  readonly repository: string
  readonly commit: string
  readonly paths: string
}

/** The verdict of slips that were made. */
export const MADE = 'made'

/** A judged word with what speaks for and against its being a slip. */
export interface SlipExample extends SourcedExample {
  readonly verdict: string
}

/** Small letters for a name are right as often as not to those who write so, and no editor's prose. */
const isRecased = ({word, verdict}: Suspect): boolean => verdict.corrections[0]?.text.toLowerCase() === word.text.toLowerCase()

function exampleOf({source, file, offset, word, verdict}: Judged, suspect: Suspect | undefined): SlipExample | undefined {
  if (suspect === undefined) {
    console.warn(`Not found any more: ${word} at ${offset} of ${file} (${source})`)
    return undefined
  }
  if (verdict === 'arguable' && !isRecased(suspect)) return undefined
  return {source, verdict, signs: new Map(suspect.signs), isPositive: verdict !== 'false'}
}

/** In one file of so many, two words are run together, since in print that is rare. */
const RUN_TOGETHER = 3
const SEED = 20261202
const random = randomOf(SEED)

/** So many slips are made in a text that is not about software. Those that are have enough of their own, and more words that only look like slips. */
const MADE_EACH = 3

/** The slips that are made in a document, one at a time. */
function* madeIn(path: string, document: Document): Generator<Suspect> {
  const {isTechnical} = settingOf(document)
  const made = Array.from({length: isTechnical ? 0 : MADE_EACH}, () => madeSlip(path, document, random))
  if (random() * RUN_TOGETHER < 1) made.push(runTogether(path, document, isTechnical || random() < 0.5 ? LOST.many : LOST.one, random))
  for (const one of made) if (one) yield one
}

function* examplesOfFile({path, text}: RepositoryFile, judged: readonly Judged[]): Generator<SlipExample> {
  const document = documentOf(path, text)
  const suspects = new Map(Array.from(suspectsIn(document), (one) => [one.offset, one]))
  const {source} = judged[0]!
  for (const {signs} of madeIn(path, document)) yield {source, verdict: MADE, signs: new Map(signs), isPositive: true}
  for (const one of judged) {
    const example = exampleOf(one, suspects.get(one.offset))
    if (example) yield example
  }
}

/** The judged words of some inputs, read from clones of their repositories. */
export function* slipExamples(folder: string, sources: readonly SlipSource[]): Generator<SlipExample> {
  for (const [name, judged] of judgedBySource()) {
    const source = sources.find((one) => one.name === name)
    if (source === undefined) throw new Error(`dictionaries/sources.json has no input ${name}`)
    const files = new Map(filesOf(folder, source).map((file) => [file.path, file]))
    for (const [path, of] of grouped(judged, ({file}) => file)) yield* examplesOfFile(files.get(path)!, of)
  }
}
