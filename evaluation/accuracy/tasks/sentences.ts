import type {Gold} from '../gold.ts'
import type {Report} from '../report.ts'
import {inContext} from '../spans.ts'
import type {Task} from '../task.ts'

interface GoldParagraph {
  readonly genre: string
  readonly sentences: readonly string[]
}

/** Edited prose. Speech, forms, poetry and mail are divided by other rules. */
const GENRE = /^(gum_(?:news|bio|voyage|interview|academic|whow|fiction|speech|essay)|ewt_(?:weblog|newsgroup))/

const FOLDERS = ['treebank/open', 'treebank/evaluation-only']

/** A paragraph with a sentence that ends in anything else is a heading, a list or verse. */
const ENDS_IN_A_STOP = /[.!?…]["”’')\]]*$/

/** The paragraphs of a treebank in the CoNLL-U format, from its comments `newdoc`, `newpar` and `text`. */
function paragraphsOf(treebank: string): string[][] {
  const paragraphs: string[][] = []
  for (const line of treebank.split('\n')) {
    if (/^# new(?:par|doc)\b/.test(line)) paragraphs.push([])
    const text = /^# text = (.+)/.exec(line)?.[1]
    if (text) paragraphs.at(-1)?.push(text)
  }
  return paragraphs
}

function* proseIn(gold: Gold): Generator<GoldParagraph> {
  for (const {name, text} of FOLDERS.flatMap((folder) => [...gold.filesIn(folder, '.conllu')])) {
    const genre = GENRE.exec(name)?.[1]
    if (!genre) continue
    for (const sentences of paragraphsOf(text))
      if (sentences.length > 1 && sentences.every((sentence) => ENDS_IN_A_STOP.test(sentence))) yield {genre, sentences}
  }
}

/** Where sentences end when they are joined by one space each, but for the last. */
function innerEnds(sentences: readonly string[]): Set<number> {
  const ends = new Set<number>()
  let at = 0
  for (const sentence of sentences.slice(0, -1)) {
    ends.add(at + sentence.length)
    at += sentence.length + 1
  }
  return ends
}

/** Sentence ends: those in the gold paragraphs, those found, and those that are both. */
class Ends {
  gold = 0
  found = 0
  right = 0

  add(gold: ReadonlySet<number>, found: readonly number[]): void {
    this.gold += gold.size
    this.found += found.length
    this.right += found.filter((end) => gold.has(end)).length
  }

  get told(): string {
    const errors = this.gold + this.found - 2 * this.right
    return `${(this.right / this.found).toFixed(4)} / ${(this.right / this.gold).toFixed(4)} / ${errors} of ${this.gold}`
  }
}

function rememberWrong(report: Report, text: string, genre: string, gold: ReadonlySet<number>, found: readonly number[]): void {
  const told = (end: number) => () => inContext(text, {start: end, end}, 50, 40)
  for (const end of gold) if (!found.includes(end)) report.wrong(`missed end, ${genre}`, told(end))
  for (const end of found) if (!gold.has(end)) report.wrong(`false end, ${genre}`, told(end))
}

/** Sentence ends inside paragraphs of edited text. */
export const sentences: Task = async (subject, gold, report) => {
  const tally = new Map<string, Ends>()
  for (const paragraph of proseIn(gold)) {
    const text = paragraph.sentences.join(' ')
    const ends = innerEnds(paragraph.sentences)
    const last = text.trimEnd().length
    const found = subject
      .sentences(text)
      .map(({end}) => end)
      .filter((end) => end < last)
    for (const key of ['all', paragraph.genre]) {
      const counted = tally.get(key) ?? new Ends()
      tally.set(key, counted)
      counted.add(ends, found)
    }
    rememberWrong(report, text, paragraph.genre, ends, found)
  }
  for (const [key, counted] of tally) report.record(`sentences.${key}.precision / recall / errors`, counted.told)
}
