import {createHash} from 'node:crypto'
import {DENSE_FEATURES, denseFeatures} from '../../src/language/grammar/dense-features.ts'
import {FeatureSink} from '../../src/language/grammar/feature-sink.ts'
import {Lexicon, tablesOfForms} from '../../src/language/grammar/lexicon.ts'
import {neighbourFeatures, sentenceFeatures} from '../../src/language/grammar/sentence-features.ts'
import {sequenceOf} from '../../src/language/grammar/sequence-input.ts'
import {signsOf} from '../../src/language/grammar/skeleton.ts'
import {type Syntax, syntaxOf} from '../../src/language/grammar/syntax.ts'
import {BEFORE_FIRST, OWN_FEATURES, ownFeatures, PLACE_FEATURES, placeFeatures} from '../../src/language/grammar/tag-features.ts'
import {TAGS} from '../../src/language/grammar/tags.ts'
import {tokenise} from '../../src/language/grammar/tokenise.ts'
import {eachVerb} from '../../src/language/grammar/verb-features.ts'
import {WordTable} from '../../src/language/grammar/word-table.ts'

const PASSAGE = [
  'The mayor, who hadn’t been told, said “no comment” and left (by the back door).',
  'While 3 of the state-run mills were closing, prices rose 4.5% in 2019; nobody knew why.',
]

/** A hash of all that the models see of a fixed passage, with made-up tags: it changes whenever a feature does. */
export function featureFingerprint(): string {
  const hash = createHash('sha256')
  const table = new WordTable(new Lexicon(tablesOfForms(new Int32Array(), new Uint8Array(), new Uint8Array(1))))
  const syntaxes = PASSAGE.map((text) => read(text, table, (features) => hash.update(features)))
  const sink = new FeatureSink()
  const verbs = {at: [3, 5], score: [0.5, -2]}
  syntaxes.forEach((syntax, at) => {
    const signs = signsOf(syntax)
    eachVerb(syntax, signs, sink, () => hash.update(sink.values.subarray(0, sink.count)))
    sink.reset()
    sentenceFeatures(syntax, signs, verbs, sink)
    neighbourFeatures(syntax, syntaxes[at - 1], syntaxes[at + 1], sink)
    hash.update(sink.values.subarray(0, sink.count))
    hash.update(sequenceOf(syntax, verbs, {previous: syntaxes[at - 1], next: syntaxes[at + 1]}).features)
    const row = new Float32Array(DENSE_FEATURES)
    denseFeatures(
      syntax,
      signs,
      verbs,
      TAGS.slice(0, 10).map((_, n) => n / 4),
      {previous: syntaxes[at - 1], next: syntaxes[at + 1]},
      row,
    )
    hash.update(row)
  })
  return hash.digest('hex').slice(0, 16)
}

function read(text: string, table: WordTable, visit: (features: Int32Array) => void): Syntax {
  const tokens = tokenise(text)
  const words = Array.from({length: tokens.count}, (_, at) => table.get(text.slice(tokens.starts[at], tokens.ends[at])))
  const tags = Uint8Array.from(words, (word, at) => ((word.form + at * 7) >>> 3) & 31)
  const features = new Int32Array(OWN_FEATURES + PLACE_FEATURES)
  words.forEach((word, at) => {
    ownFeatures(word, features)
    placeFeatures(words, at, tags[at - 1] ?? BEFORE_FIRST, tags[at - 2] ?? BEFORE_FIRST, table.edges, features.subarray(OWN_FEATURES))
    visit(features)
  })
  return syntaxOf(
    tokens,
    words,
    tags,
    Int16Array.from(tags, (tag) => tag - 16),
  )
}
