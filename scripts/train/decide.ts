import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {gunzipSync} from 'node:zlib'
import {Paragraph} from '../../src/analysis/paragraph.ts'
import {isQuoted, quotationsOf} from '../../src/analysis/quotations.ts'
import {type SentenceSyntax, syntaxesOf} from '../../src/analysis/syntax.ts'
import {readModelHeader, withHeader} from '../../src/language/grammar/model-format.ts'
import type {Language} from '../../src/language/language.ts'
import {loadLanguage} from '../../src/language/load.ts'
import {isCandidate} from '../../src/rules/sentence-fragment/candidate.ts'
import {candidacyAs, kindByOpening} from '../../src/rules/sentence-fragment/judge.ts'
import {signsOf} from '../../src/rules/sentence-fragment/signs.ts'
import {isVetoed} from '../../src/rules/sentence-fragment/vetoes.ts'
import {fitLogistic, type LogisticExample} from './fit-logistic.ts'
import {freeCuts} from './free-cuts.ts'
import {randomOf} from './random.ts'

const USAGE = 'npm run train:decide -- --text DIR --output FILE [--model FILE] [--share 0.15]'

const {values} = parseArgs({
  options: {text: {type: 'string'}, output: {type: 'string'}, model: {type: 'string'}, share: {type: 'string', default: '0.15'}},
})
if (values.text === undefined || values.output === undefined) throw new Error(USAGE)
const share = Number(values.share)
if (!(share > 0 && share <= 1))
  throw new Error(`--share is the part of the paragraphs to read, above 0 and at most 1, not '${values.share}'`)
const model = values.model ?? path.join(import.meta.dirname, '../../dictionaries/english/grammar.bin')

/** One document in so many is kept out of the fit that the report is made with. */
const FOLDS = 3

/** How often a paragraph is cut, each time anew. */
const CUTS = 2

interface Example extends LogisticExample {
  readonly genre: string
  readonly document: number
  /** As published, and no half of a cut. */
  readonly isNatural: boolean
}

/** What the rule would go by, had it to decide on a sentence; undefined where it never comes to that. */
function signsFor(paragraph: Paragraph, sentence: SentenceSyntax): ReadonlyMap<string, number> | undefined {
  if (isQuoted(sentence.span, paragraph.once(quotationsOf)) || !isCandidate(sentence)) return undefined
  const kind = kindByOpening(sentence)
  const candidacy = candidacyAs(sentence, kind)
  if (!candidacy) return undefined
  const {syntax, previous} = sentence
  return isVetoed({kind, syntax, previous: previous?.syntax, partner: candidacy.evidence.partner}) ? undefined : signsOf(candidacy)
}

/** Reads a folder of edited text: one paragraph a line, an empty line between documents. */
class FreeText {
  readonly examples: Example[] = []
  readonly sentences = {all: 0, held: 0}
  readonly #language: Language
  readonly #random = randomOf(7)

  constructor(language: Language) {
    this.#language = language
  }

  read(genre: string, text: string): void {
    let document = 0
    for (const line of text.split('\n')) {
      if (line === '') document++
      else if (this.#random() < share) this.#readParagraph(genre, document, line)
    }
  }

  #paragraphOf = (text: string): Paragraph => new Paragraph({kind: 'paragraph', text, opaque: []}, this.#language)

  #readParagraph(genre: string, document: number, text: string): void {
    const paragraph = this.#paragraphOf(text)
    const sentences = paragraph.once(syntaxesOf)
    this.sentences.all += sentences.length
    if (document % FOLDS === 0) this.sentences.held += sentences.length
    for (const sentence of sentences) this.#add(paragraph, sentence, {genre, document, isPositive: false, isNatural: true})
    for (let nth = 0; nth < CUTS && sentences.length > 0; nth++) {
      const sentence = sentences[Math.floor(this.#random() * sentences.length)]!
      for (const cut of freeCuts(text, sentence, this.#random)) this.#readCut(genre, document, cut)
    }
  }

  #readCut(genre: string, document: number, {text, halves}: ReturnType<typeof freeCuts>[number]): void {
    const paragraph = this.#paragraphOf(text)
    for (const {start, label} of halves) {
      const sentence = paragraph.once(syntaxesOf).find(({span}) => span.start === start)
      if (sentence) this.#add(paragraph, sentence, {genre, document, isPositive: label !== 'complete', isNatural: false})
    }
  }

  #add(paragraph: Paragraph, sentence: SentenceSyntax, what: Omit<Example, 'signs'>): void {
    const signs = signsFor(paragraph, sentence)
    if (signs) this.examples.push({...what, signs})
  }
}

const oddsOf = (signs: ReadonlyMap<string, number>, weights: Readonly<Record<string, number>>): number =>
  [...signs].reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0)

/** What the weights that were fitted without a third of the documents make of that third, at some odds. */
function report({examples, sentences}: FreeText, folder: string): Record<string, string> {
  const held = examples.filter(({document}) => document % FOLDS === 0)
  const weights = fitLogistic(examples.filter(({document}) => document % FOLDS !== 0))
  const cuts = held.filter(({isPositive}) => isPositive)
  return Object.fromEntries(
    [-1, 0, 1.3, 1.5, 2.5].map((odds) => {
      const passes = ({signs}: Example): boolean => oddsOf(signs, weights) >= odds
      const found = cuts.filter(passes).length / cuts.length
      const natural = held.filter((one) => one.isNatural && passes(one)).length
      const told = `${(100 * found).toFixed(1)} % of the candidates that are cuts, ${((1000 * natural) / sentences.held).toFixed(2)} of 1,000 published sentences`
      console.log(`${path.basename(folder)}, documents held out, odds ${odds}: ${told}`)
      return [`odds ${odds}`, told]
    }),
  )
}

const text = new FreeText(await loadLanguage(['grammar']))
const inputs: {name: string; sha256: string}[] = []
for (const name of fs.readdirSync(values.text).sort()) {
  if (!/\.txt(\.gz)?$/.test(name)) continue
  const bytes = fs.readFileSync(path.join(values.text, name))
  inputs.push({name, sha256: createHash('sha256').update(bytes).digest('hex')})
  text.read(name.replace(/\.txt(\.gz)?$/, ''), (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}
if (text.examples.length === 0)
  throw new Error(`No sentence to learn from in ${values.text}: *.txt or *.txt.gz with one paragraph a line are expected`)
console.log(`${text.sentences.all} sentences, ${text.examples.length} of them, or of their halves, to decide on`)
const scores = report(text, values.text)
const bytes = fs.readFileSync(model)
const header = readModelHeader(bytes)
const accident = fitLogistic(text.examples)
const settings = {...header.settings, accident: {share, inputs}}
fs.writeFileSync(values.output, withHeader(bytes, {...header, accident, settings, scores: {...header.scores, accident: scores}}))
console.log(`Wrote the model with its new weights to ${values.output}; ${model} is as it was`)
