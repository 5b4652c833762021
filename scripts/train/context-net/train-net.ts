import {type NetParameters, SIDE} from '../../../src/language/context-net/context-net.ts'
import {ROW_BITS, ROW_MASK} from '../../../src/language/context-net/vocabulary.ts'
import {randomOf, shuffled} from '../random.ts'
import {isAsked} from './corpus.ts'
import {NetTrainer} from './net-trainer.ts'

const SETTINGS = {rate: 0.002, seed: 1} as const
/** Words that stand more often than this are asked for less often, by the root of how much. */
const OFTEN = 20_000
/** The text is read in runs of so many tokens, in an order drawn anew for each pass. */
const RUN = 512
/** Places in which the rate rises to its height; it falls to nothing by the end. */
const RISE = 50_000
const LEAST_RATE = 0.02
/** Places between two lines that say how far the training is. */
const TOLD = 500_000

/** The share of the places of each row that are asked for. */
export const sharesOf = (frequencies: Float64Array): Float64Array =>
  frequencies.map((count) => (count > OFTEN ? Math.sqrt(OFTEN / count) : 1))

/** Trains a net on a stream of tokens. @param passes - how often the whole stream is read */
export function trainNet(
  stream: Uint16Array,
  frequencies: Float64Array,
  rivals: ReadonlyMap<number, Int32Array>,
  passes: number,
): NetParameters {
  const shares = sharesOf(frequencies)
  const trainer = new NetTrainer(
    frequencies.length,
    frequencies.map((count, row) => count * shares[row]!),
    rivals,
    SETTINGS,
  )
  const total = passes * frequencies.reduce((sum, count, row) => sum + count * shares[row]!, 0)
  const random = randomOf(SETTINGS.seed)
  let seen = 0
  const runs = Math.ceil(stream.length / RUN)
  for (let pass = 0; pass < passes; pass++)
    for (const run of shuffled(runs, random)) {
      const end = Math.min((run + 1) * RUN, stream.length - SIDE)
      for (let at = Math.max(SIDE, run * RUN); at < end; at++) {
        const token = stream[at]!
        const share = token >>> ROW_BITS === 0 ? shares[token & ROW_MASK]! : 1
        if (!isAsked(token) || (share < 1 && random() > share)) continue
        trainer.add(stream, at, Math.min(1, (seen + 1000) / RISE) * Math.max(LEAST_RATE, 1 - seen / total))
        if (++seen % TOLD === 0) tell(seen, total, trainer)
      }
    }
  return trainer.parts
}

const tell = (seen: number, total: number, {loss, rivalLoss}: NetTrainer): void =>
  console.log(`${seen} of ${Math.round(total)} places: ${loss.toFixed(3)} nats, ${rivalLoss.toFixed(3)} among rivals`)
