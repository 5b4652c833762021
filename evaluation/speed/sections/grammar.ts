import {readFileSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import {sentenceSpans} from '../../../src/analysis/sentences.ts'
import {mayBeFragment} from '../../../src/language/grammar/gate.ts'
import {GrammarReader, LONGEST_SENTENCE} from '../../../src/language/grammar/grammar.ts'
import {decodeModel} from '../../../src/language/grammar/model-format.ts'
import {bytesOf, Maker} from '../articles/maker.ts'
import {adapterOf, type Contestant, copydesk} from '../contestant.ts'
import {inProject} from '../paths.ts'
import {processorTime, rateCells, upTo} from '../rates.ts'
import {median, Samples, sum} from '../samples.ts'
import type {Section} from '../section.ts'
import {type Row, told} from '../table.ts'
import type {Adapter, Lint} from '../workers/adapter.ts'

const SEED = 4
const ROUNDS = 7
const QUICK_ROUNDS = 3
/** Rounds that are not counted, for every contestant: until then V8 goes on compiling what it runs. */
const WARM_UP = 4
const DECODES = 15

/** Text of one round, in bytes. */
const TEXT = 400_000
const QUICK_TEXT = 60_000

const TAGGERS: readonly Contestant[] = [
  {
    name: 'wink-nlp',
    folder: 'taggers',
    door: 'wink',
    share: 0.3,
    largest: 20_000,
    note: 'Tokens, sentences and tags, no classes of sentences.',
  },
  {
    name: 'compromise',
    folder: 'taggers',
    door: 'compromise',
    share: 0.05,
    largest: 20_000,
    note: 'Terms and tags, no classes of sentences.',
  },
]

/** All that the rule asks of the grammar. */
function readerOf(model: Uint8Array): Lint {
  const reader = new GrammarReader(decodeModel(() => model))
  return (text) => {
    let classified = 0
    for (const block of text.split('\n\n')) {
      const syntaxes = sentenceSpans(block).map((span) => reader.read(block, span))
      syntaxes.forEach((syntax, at) => {
        if (syntax.tags.length > LONGEST_SENTENCE || !mayBeFragment(syntax)) return
        reader.classify(syntax, syntaxes[at - 1], syntaxes[at + 1])
        classified++
      })
    }
    return classified
  }
}

const load = async (contestant: Contestant): Promise<Lint> => ((await import(adapterOf(contestant))) as Adapter).create()

function decodeTime(model: Uint8Array): number {
  const times = Array.from({length: DECODES}, () => {
    const before = process.cpuUsage()
    decodeModel(() => model)
    return processorTime(before)
  })
  return median(times)
}

const factsOf = (model: Uint8Array): Row[] => [
  {measure: 'decode the model', budget: '≤ 15 ms', cells: {[copydesk.name]: `${told(decodeTime(model))} ms`}},
  {measure: 'size of the model, gzipped', budget: '≤ 1.4 MB', cells: {[copydesk.name]: `${told(gzipSync(model).length / 1000)} KB`}},
]

/** The grammar alone, in this process, on fresh articles: copydesk tokenises, tags, and classifies what may be a fragment; its peers tag. */
export const grammar: Section = {
  name: 'grammar',
  peers: TAGGERS,
  async measure({field, quick}) {
    const model = new Uint8Array(readFileSync(inProject('dictionaries/english/grammar.bin')))
    const maker = new Maker(SEED)
    const text = quick ? QUICK_TEXT : TEXT
    const rounds = Array.from({length: WARM_UP + (quick ? QUICK_ROUNDS : ROUNDS)}, () => maker.articles(text))
    const readers = new Map<Contestant, Lint>([[copydesk, readerOf(model)]])
    const samples = new Samples()
    await field.rounds('grammar', rounds.length, async (contestant, round) => {
      const read = readers.get(contestant) ?? (await load(contestant))
      readers.set(contestant, read)
      const articles = upTo(contestant.share * text, rounds[round] ?? [])
      const before = process.cpuUsage()
      for (const article of articles) await read(article)
      if (round >= WARM_UP) samples.add(contestant.name, sum(articles.map(bytesOf)) / 1000 / processorTime(before))
    })
    const cells = rateCells(
      samples,
      field.contestants.map(({name}) => name),
    )
    return [{measure: 'tokenise, tag, classify', budget: '≥ 2 MB/s', cells}, ...factsOf(model)]
  },
}
