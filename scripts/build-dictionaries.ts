import {mkdirSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {Flag} from '../src/language/lexicon/flags.ts'
import {Lexicon} from '../src/language/lexicon/lexicon.ts'
import {addAttestedWords} from './dictionaries/attested-words.ts'
import {compileLexicon} from './dictionaries/compile-lexicon.ts'
import {addForm, type Entries, normalise} from './dictionaries/entries.ts'
import {DICTIONARIES, hunspellForms} from './dictionaries/hunspell-forms.ts'
import {exceptionsOf} from './dictionaries/misspellings.ts'
import {addCensusNames, addPlaces} from './dictionaries/names.ts'
import {readPairs} from './dictionaries/pairs.ts'
import {addScowl} from './dictionaries/scowl.ts'
import {trainErrorModel} from './dictionaries/train-error-model.ts'
import {readFrequencies} from './dictionaries/wordfreq.ts'

function gatherEntries(inputs: string, frequencies: ReadonlyMap<string, number>): Entries {
  const entries: Entries = new Map()
  for (const {dictionary, flag} of DICTIONARIES) {
    for (const form of hunspellForms(dictionary)) if (!form.endsWith("'s")) addForm(entries, normalise(form), flag)
  }
  addScowl(entries, `${inputs}/scowl`)
  addCensusNames(entries, `${inputs}/census`, frequencies)
  addPlaces(entries, frequencies)
  for (const [word, entry] of entries) entry.frequency = frequencies.get(word) ?? 0
  return entries
}

function buildLexicon(inputs: string): Uint8Array {
  const frequencies = readFrequencies(`${inputs}/wordfreq`)
  const entries = gatherEntries(inputs, frequencies)
  const pairs = readPairs(inputs)
  const wrong = new Set(pairs.map((pair) => pair.wrong))
  for (const [word, entry] of entries) if (entry.flags & Flag.rare && wrong.has(word)) entries.delete(word)
  const edits = trainErrorModel(pairs)
  const first = new Lexicon(compileLexicon(entries, edits, new Map()))
  addAttestedWords(entries, frequencies, first, wrong)
  const second = new Lexicon(compileLexicon(entries, edits, new Map()))
  return compileLexicon(entries, edits, exceptionsOf(second, pairs))
}

const {values} = parseArgs({options: {inputs: {type: 'string'}, check: {type: 'boolean'}}})
if (values.inputs === undefined) throw new Error('Name the folder of the inputs: npm run build:dictionaries -- --inputs DIR')
const lexicon = buildLexicon(values.inputs)
mkdirSync('dictionaries/english', {recursive: true})
writeFileSync('dictionaries/english/lexicon.bin', lexicon)
