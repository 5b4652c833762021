import {CLASSES} from '../../src/language/grammar/classes.ts'
import {mayBeFragment} from '../../src/language/grammar/gate.ts'
import type {VerbScores} from '../../src/language/grammar/sentence-features.ts'
import {placeIn, sequenceOf} from '../../src/language/grammar/sequence-input.ts'
import type {PackedNet} from '../../src/language/grammar/sequence-net.ts'
import {packNet} from './pack-net.ts'
import type {ReadExample} from './read-example.ts'
import {type SequenceExample, type SequenceSettings, trainSequence} from './train-sequence.ts'

export const NET: SequenceSettings = {
  epochs: 5,
  batch: 16,
  rate: 0.003,
  hidden: 0.25,
  hiddenWords: 0.15,
  mains: 0.5,
  minimumCount: 25,
  seed: 1,
}

/** Templates make more examples than the net needs of each: it sees one in so many. */
const NET_MADE = 2

function sequenceExample(read: ReadExample, scores: VerbScores): SequenceExample {
  const {example, syntax} = read
  const sequence = sequenceOf(syntax, scores, read, example.hasNeighbours)
  const mains = new Int8Array(sequence.end - sequence.first).fill(-1)
  for (const verb of example.knowsMains ? scores.at : []) {
    const place = placeIn(sequence, syntax, verb)
    if (place >= 0) mains[place - sequence.first] = Number(example.piece.mains.includes(syntax.tokens.starts[verb]!))
  }
  return {sequence, label: CLASSES.indexOf(example.label), weight: example.weight, mains}
}

/** The net that gives the second opinion, trained on what the gate lets pass, as no other sentence will come before it. */
export function trainNet(examples: readonly ReadExample[], verbsOf: (read: ReadExample) => VerbScores): PackedNet {
  let made = 0
  const chosen = examples.filter(({example, syntax}) => mayBeFragment(syntax) && (example.source !== 'made' || made++ % NET_MADE === 0))
  const sequences = chosen.map((read) => sequenceExample(read, verbsOf(read)))
  return packNet(trainSequence(sequences, NET))
}
