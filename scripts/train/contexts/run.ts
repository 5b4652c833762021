/**
 * Trains `contexts.bin`, which tells from the words around which of two words was meant.
 *
 *   npm run train:contexts -- --text DIR --output FILE
 *
 * DIR has texts as for `npm run train:decide`: `*.txt` or `*.txt.gz`, one paragraph a line, an empty line between documents. From how sure on each word is called wrong is chosen by
 * what models fitted without a third of the genres say of that third.
 */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {encodeContexts, keyOf, type PairHeader, type Weight} from '../../../src/language/contexts/context-format.ts'
import {freeParagraphs, headerInputs} from '../free-text.ts'
import {chooseLeast, type Side, type Trial} from './choose-least.ts'
import {type Fitted, PairFitter} from './fit-pair.ts'
import {frequentWords, type Gathered, gatherPlaces, type Places} from './places.ts'
import {type ConfusablePair, readPairs} from './read-pairs.ts'

const USAGE = 'npm run train:contexts -- --text DIR --output FILE'

/** So many words are their own kind. */
const FREQUENT = 200
/** They are counted in one document of so many. */
const COUNTED = 10
/** Of each word of a pair there must be so many places to learn from. */
const FEWEST = 40
/** Weights are kept in steps of this, up to 127 of them. */
const UNIT = 1 / 24
const LARGEST = 127

const {values} = parseArgs({options: {text: {type: 'string'}, output: {type: 'string'}}})
if (values.text === undefined || values.output === undefined) throw new Error(USAGE)
const {text, output} = {text: values.text, output: values.output}

const rounded = ({bias, weights}: Fitted): Fitted => ({
  bias: Math.round(bias * 100) / 100,
  weights: new Map(
    Array.from(weights, ([feature, weight]): [number, number] => {
      const units = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / UNIT)))
      return [feature, units * UNIT]
    }).filter(([, weight]) => weight !== 0),
  ),
})

interface Trained {
  readonly pair: PairHeader
  readonly weights: ReadonlyMap<number, number>
}

type Fit = (first: readonly Places[], second: readonly Places[]) => Fitted

/** A model of a pair fitted without each part in turn, and that part. */
const trialsOf = (first: readonly Places[], second: readonly Places[], fit: Fit): Trial[] =>
  first.map((held, part) => {
    const without = (parts: readonly Places[]) => parts.filter((_, at) => at !== part)
    return {fitted: rounded(fit(without(first), without(second))), first: held, second: second[part]!}
  })

const countOf = (parts: readonly Places[]): number => parts.reduce((sum, {count}) => sum + count, 0)

const NEVER: Side = {least: null, found: 0}

function train({words, isWritten, confused}: ConfusablePair, gathered: Gathered, fitter: PairFitter): Trained | undefined {
  const [first, second] = [gathered.places.get(words[0])!, gathered.places.get(words[1])!]
  if (Math.min(countOf(first), countOf(second)) < FEWEST) return undefined
  const fit: Fit = (one, other) => fitter.fit(one, other, confused === 'often')
  const trials = trialsOf(first, second, fit)
  const one = isWritten[0] ? chooseLeast(trials, 'first', gathered.words, confused) : NEVER
  const other = isWritten[1] ? chooseLeast(trials, 'second', gathered.words, confused) : NEVER
  console.log(
    `${words.join(' ').padEnd(24)} found ${one.found.toFixed(2)} from ${one.least}, ${other.found.toFixed(2)} from ${other.least}`,
  )
  if (one.least === null && other.least === null) return undefined
  const fitted = rounded(fit(first, second))
  return {pair: {words, bias: fitted.bias, least: [one.least, other.least], found: [one.found, other.found]}, weights: fitted.weights}
}

const pairs = readPairs(path.join(import.meta.dirname, '../../../dictionaries/words/confusable.txt'))
const frequent = frequentWords(
  [...freeParagraphs(text)].filter(({nth}) => nth % COUNTED === 1),
  FREQUENT,
)
const gathered = gatherPlaces(freeParagraphs(text), new Set(pairs.flatMap(({words}) => words)), new Set(frequent))
const fitter = new PairFitter()
const trained = pairs.flatMap((pair) => train(pair, gathered, fitter) ?? [])
const weights: Weight[] = trained.flatMap(({weights}, pair) =>
  Array.from(weights, ([feature, weight]) => ({key: keyOf(feature, pair), weight: Math.round(weight / UNIT)})),
)
const bytes = encodeContexts(
  {frequent: frequent.join(' '), pairs: trained.map(({pair}) => pair), unit: UNIT, text: headerInputs(text)},
  weights,
)
fs.writeFileSync(output, bytes)
console.log(`Wrote ${trained.length} of ${pairs.length} pairs with ${weights.length} weights, ${bytes.length} bytes, to ${output}`)
