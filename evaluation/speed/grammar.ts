/**
 * The speed of the grammar by itself: how long its model takes to decode, and how much text it tokenises, tags and classifies in a second, one
 * thread, beside taggers that others use.
 *
 *     tsx -C copydesk-source evaluation/speed/grammar.ts [--quick] [--alone]
 */
import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {gzipSync} from 'node:zlib'
import {sentenceSpans} from '../../src/analysis/sentences.ts'
import {mayBeFragment} from '../../src/language/grammar/gate.ts'
import {GrammarReader, LONGEST_SENTENCE} from '../../src/language/grammar/grammar.ts'
import {decodeModel} from '../../src/language/grammar/model-format.ts'
import {bytesOf, Maker} from './articles/maker.ts'
import {inBench, inProject} from './paths.ts'
import {median} from './samples.ts'
import {type Row, tableOf, told} from './table.ts'

const SEED = 4
const TEXT = 400_000
const QUICK_TEXT = 60_000
const ROUNDS = 7
const DECODES = 15

/** Reads one text to the end; what it finds is thrown away. */
type Reader = (text: string) => void

const model = new Uint8Array(readFileSync(inProject('dictionaries/english/grammar.bin')))
const reader = new GrammarReader(decodeModel(model))

function tagOnly(text: string): void {
  for (const block of text.split('\n\n')) for (const span of sentenceSpans(block)) reader.read(block, span)
}

/** All that the rule asks of the grammar. */
function classify(text: string): void {
  for (const block of text.split('\n\n')) {
    const syntaxes = sentenceSpans(block).map((span) => reader.read(block, span))
    syntaxes.forEach((syntax, at) => {
      if (syntax.tags.length <= LONGEST_SENTENCE && mayBeFragment(syntax)) reader.classify(syntax, syntaxes[at - 1], syntaxes[at + 1])
    })
  }
}

type WinkModule = (model: unknown) => {readDoc(text: string): {tokens(): {out(its: unknown): unknown}}; its: {pos: unknown}}

/** The peers' taggers, from a folder of their own, installed on first use; none where that fails. */
function peers(): Record<string, Reader> {
  const folder = inBench('taggers')
  const {status} = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
  })
  if (status !== 0) return {}
  const require = createRequire(`${folder}/package.json`)
  const wink = (require('wink-nlp') as WinkModule)(require('wink-eng-lite-web-model'))
  const nlp = require('compromise') as (text: string) => {terms(): {out(form: string): unknown}}
  return {
    'wink-nlp': (text) => void wink.readDoc(text).tokens().out(wink.its.pos),
    compromise: (text) => void nlp(text).terms().out('tags'),
  }
}

/** The middle rate of some rounds on fresh text, in MB/s, the first round not counted. `share` of the text is read. */
function rateOf(read: Reader, text: number, share: number): number {
  const maker = new Maker(SEED)
  const rates: number[] = []
  for (let round = 0; round <= ROUNDS; round++) {
    const articles = maker.articles(text * share)
    const start = performance.now()
    for (const article of articles) read(article)
    const bytes = articles.reduce((sum, article) => sum + bytesOf(article), 0)
    if (round > 0) rates.push(bytes / 1000 / (performance.now() - start))
  }
  return median(rates)
}

function decodeTime(): number {
  const times = Array.from({length: DECODES}, () => {
    const start = performance.now()
    decodeModel(model)
    return performance.now() - start
  })
  return median(times)
}

/** What share of copydesk's text a slow peer is given, so that the run ends. */
const PEER_SHARE = 0.1

const quick = process.argv.includes('--quick')
const text = quick ? QUICK_TEXT : TEXT
const own = rateOf(classify, text, 1)
const cells: Record<string, string> = {copydesk: `${told(own)} MB/s`}
for (const [name, read] of Object.entries(process.argv.includes('--alone') ? {} : peers())) {
  const rate = rateOf(read, text, PEER_SHARE)
  cells[name] = `${told(rate)} MB/s (copydesk ${told(own / rate)} ×)`
}
const rows: Row[] = [
  {measure: 'tokenise, tag, classify', budget: '≥ 2 MB/s', cells},
  {measure: 'tokenise and tag', budget: '', cells: {copydesk: `${told(rateOf(tagOnly, text, 1))} MB/s`}},
  {measure: 'decode the model, warm', budget: '≤ 15 ms', cells: {copydesk: `${told(decodeTime())} ms`}},
  {measure: 'size of the model, gzipped', budget: '≤ 600 KB', cells: {copydesk: `${told(gzipSync(model).length / 1000)} KB`}},
]
console.log(tableOf(rows, Object.keys(cells)))
