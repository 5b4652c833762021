import {CLASSES} from '../../src/language/grammar/classes.ts'
import {mayBeFragment} from '../../src/language/grammar/gate.ts'
import type {VerbScores} from '../../src/language/grammar/sentence-features.ts'
import {placeIn, type Sequence, sequenceOf} from '../../src/language/grammar/sequence-input.ts'
import type {PackedNet} from '../../src/language/grammar/sequence-net.ts'
import {packNet} from './pack-net.ts'
import type {ReadExample} from './read-example.ts'
import {ROLE_WIDTH} from './roles.ts'
import {type SequenceExample, type SequenceSettings, trainSequence} from './train-sequence.ts'

export const NET: SequenceSettings = {
  epochs: 2,
  batch: 32,
  rate: 0.003,
  hidden: 0.25,
  hiddenWords: 0.15,
  hiddenTags: 0.12,
  mains: 0.5,
  roles: 0.1,
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
    const start = syntax.tokens.starts[verb]!
    if (place >= 0 && !example.doubtful?.includes(start)) mains[place - sequence.first] = Number(example.piece.mains.includes(start))
  }
  return {sequence, label: CLASSES.indexOf(example.label), weight: example.weight, mains, roles: rolesIn(sequence, read)}
}

/** For each of a sequence's own tokens its relation and the depth of its clause. */
function rolesIn(sequence: Sequence, {example, syntax}: ReadExample): Int8Array {
  const answers = new Int8Array((sequence.end - sequence.first) * (ROLE_WIDTH - 1)).fill(-1)
  const {roles} = example.piece
  for (let nth = 0; nth < roles.length; nth += ROLE_WIDTH) {
    const token = syntax.tokens.starts.indexOf(roles[nth]!)
    const place = token < 0 || token >= syntax.words.length ? -1 : placeIn(sequence, syntax, token)
    if (place >= 0) answers.set(roles.subarray(nth + 1, nth + ROLE_WIDTH), (place - sequence.first) * (ROLE_WIDTH - 1))
  }
  return answers
}

/** The net that gives the second opinion, trained on what the gate lets pass, as no other sentence will come before it. */
export function trainNet(
  examples: readonly ReadExample[],
  free: readonly ReadExample[],
  verbsOf: (read: ReadExample) => VerbScores,
): PackedNet {
  let made = 0
  const chosen = examples.filter(({example, syntax}) => mayBeFragment(syntax) && (example.source !== 'made' || made++ % NET_MADE === 0))
  const sequencesOf = (reads: readonly ReadExample[]): SequenceExample[] => reads.map((read) => sequenceExample(read, verbsOf(read)))
  return packNet(trainSequence(sequencesOf(chosen), sequencesOf(free), NET))
}
