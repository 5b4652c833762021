import {mayHaveVerb} from '../../src/analysis/english/finite-verbs.ts'
import {Paragraph} from '../../src/analysis/paragraph.ts'
import {type SentenceSyntax, syntaxesOf} from '../../src/analysis/syntax-of-sentences.ts'
import type {SentenceClass} from '../../src/language/grammar/classes.ts'
import {mayBeFragment} from '../../src/language/grammar/gate.ts'
import {signsOf} from '../../src/language/grammar/skeleton.ts'
import type {Language} from '../../src/language/language.ts'
import {freeCuts} from './free-cuts.ts'
import {type FreeParagraph, freeParagraphs, isHeld} from './free-text.ts'
import {randomFor} from './random.ts'
import type {ReadExample} from './read-example.ts'
import {NO_ROLES} from './roles.ts'

export interface FreeSettings {
  /** The share of the paragraphs that are read. */
  readonly share: number
  /** How many sentences of each paragraph are cut, at most. */
  readonly cuts: number
  /** The share of the sentences as published that are learnt from. */
  readonly whole: number
  readonly weights: {readonly complete: number; readonly cut: number}
  readonly seed: number
}

/** From this score on a verb of a complete sentence is a main verb, and below its negative it is none. */
const PLAIN = 2

const ENDS = /[^.!?…][.!]["”’)\]]*$/
const OPENS_QUOTED = /^["“‘]/

/** Whether a sentence as published is one that can stand: of a usual form, in which something may be a finite verb. */
const isWhole = ({text, syntax}: SentenceSyntax): boolean => ENDS.test(text) && !OPENS_QUOTED.test(text) && mayHaveVerb(syntax)

/** Which verbs of a sentence are main verbs, as far as that is known: what makes a fragment of a sentence takes its main verb away. */
function mainsOf({verbs, syntax}: SentenceSyntax, label: SentenceClass): {mains: number[]; doubtful: number[]} {
  const starts = verbs.at.map((at) => syntax.tokens.starts[at]!)
  if (label === 'predicate') return {mains: [], doubtful: starts}
  if (label !== 'complete') return {mains: [], doubtful: []}
  const isMain = (nth: number): boolean => verbs.score[nth]! > PLAIN
  return {
    mains: starts.filter((_, nth) => isMain(nth)),
    doubtful: starts.filter((_, nth) => !isMain(nth) && verbs.score[nth]! > -PLAIN),
  }
}

/** Reads edited text for examples whose labels cost nothing: its sentences, which are complete, and what full stops put into them make of them. */
class FreeReader {
  readonly examples: ReadExample[] = []
  readonly #language: Language
  readonly #settings: FreeSettings

  constructor(language: Language, settings: FreeSettings) {
    this.#language = language
    this.#settings = settings
  }

  read(paragraph: FreeParagraph): void {
    const {share, seed, whole, cuts} = this.#settings
    const random = randomFor(paragraph.text, seed)
    if (random() >= share || isHeld(paragraph)) return
    const sentences = this.#sentencesOf(paragraph.text)
    for (const sentence of sentences) if (isWhole(sentence) && random() < whole) this.#add(sentence, 'complete', 'published', paragraph)
    const known = new Set<string>()
    for (let nth = 0; nth < cuts && sentences.length > 0; nth++)
      this.#cut(paragraph, sentences[Math.floor(random() * sentences.length)]!, known, random)
  }

  #sentencesOf = (text: string): readonly SentenceSyntax[] =>
    new Paragraph({kind: 'paragraph', text, opaque: []}, this.#language).once(syntaxesOf)

  /** Cuts one sentence and reads what comes of it between its neighbours, but for what is known. */
  #cut(paragraph: FreeParagraph, sentence: SentenceSyntax, known: Set<string>, random: () => number): void {
    const [from, to] = [(sentence.previous ?? sentence).span.start, (sentence.next ?? sentence).span.end]
    for (const {text, name, halves} of freeCuts(paragraph.text, sentence, random)) {
      if (known.has(text)) continue
      known.add(text)
      const excerpt = text.slice(from, to + text.length - paragraph.text.length)
      const sentences = this.#sentencesOf(excerpt)
      for (const {start, label} of halves) {
        const half = sentences.find(({span}) => span.start === start - from)
        if (half) this.#add(half, label, name, paragraph)
      }
    }
  }

  #add(sentence: SentenceSyntax, label: SentenceClass, name: string, {document}: FreeParagraph): void {
    const {syntax, previous, next, text} = sentence
    if (!sentence.isClassifiable || syntax.end - syntax.first < 2 || !mayBeFragment(syntax)) return
    const {complete, cut} = this.#settings.weights
    const example: ReadExample['example'] = {
      document,
      source: 'free',
      name,
      piece: {text, mains: mainsOf(sentence, label).mains, roles: NO_ROLES},
      doubtful: mainsOf(sentence, label).doubtful,
      previous: previous?.text,
      next: next?.text,
      hasNeighbours: true,
      label,
      weight: label === 'complete' ? complete : cut,
      knowsMains: true,
    }
    this.examples.push({example, syntax, signs: signsOf(syntax), previous: previous?.syntax, next: next?.syntax})
  }
}

/** Examples of a folder of edited text, in the documents that are not held out; only sentences that the gate lets pass, as no others are judged. */
export function freeExamples(folder: string, language: Language, settings: FreeSettings): ReadExample[] {
  const reader = new FreeReader(language, settings)
  for (const paragraph of freeParagraphs(folder)) reader.read(paragraph)
  return reader.examples
}
