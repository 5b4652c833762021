import type {Sequence} from '../text/made-sequence.ts'
import {NumberList} from '../text/number-list.ts'
import {lineLabels} from './boilerplate/labels.ts'
import {isMereDate, type LineFacts, readLine} from './boilerplate/line-features.ts'
import {chancesOf, LABELS, lineFeatureCount, lineOdds, pageFeatureCount, pageOf, together, type Weights} from './boilerplate/line-model.ts'
import {placeLines} from './boilerplate/page-features.ts'
import {type JudgedLine, PackedLines, PageLines} from './boilerplate/page-lines.ts'
import {phraseKinds, saysAny} from './boilerplate/phrases.ts'
import {isSystemForm} from './boilerplate/system-forms.ts'

/** What a line of a web page is that is neither headline nor text of the article. */
export const boilerplateKinds = ['date', 'byline', 'caption', 'related', 'comment', 'boilerplate'] as const
export type BoilerplateKind = (typeof boilerplateKinds)[number]

/** The verdict on a line. */
export interface LineVerdict {
  /** The chance, from 0 to 1, that the line is text of the article or its headline. */
  readonly article: number
  /** What it is if it is not. */
  readonly kind: BoilerplateKind
  /** Whether the words of the line themselves say what it is: a form of words that only boilerplate has. */
  readonly telling: boolean
}

const BODY = lineLabels.indexOf('body')
const HEADLINE = lineLabels.indexOf('headline')
const kindsOf = (...kinds: readonly string[]): ReadonlySet<number> => new Set(kinds.map((kind) => phraseKinds.indexOf(kind as never)))

const CREDIT = kindsOf('credit')
const TIMES = kindsOf('readingTime')
const NAMES = kindsOf('byline', 'agency', 'author')

/** What is boilerplate wherever it stands; the rest of the phrases (“News”, “Search”, “Deals”) may be a heading as well. */
const TELLING = kindsOf(
  'pointer',
  'share',
  'pageTool',
  'offer',
  'subscribe',
  'commentForm',
  'notice',
  'author',
  'byline',
  'posted',
  'readingTime',
  'credit',
  'tags',
  'cookies',
)
const isTelling = ({phrases, dateOnly, isForm}: JudgedLine): boolean => isForm || dateOnly || phrases.some((kind) => TELLING.has(kind))

/** Whether a line's own words say that it is boilerplate, as in its verdict; the cheaper question where nothing else is asked. */
export const tells = (text: string): boolean => isSystemForm(text) || saysAny(text, TELLING) || isMereDate(text)

/** Names and credits are short; what is longer under a picture is its caption. */
const LONGEST_BYLINE = 8

function supplementKind({dated, phrases, words}: JudgedLine): BoilerplateKind {
  if (phrases.some((kind) => CREDIT.has(kind))) return 'caption'
  if (dated || phrases.some((kind) => TIMES.has(kind))) return 'date'
  return words <= LONGEST_BYLINE || phrases.some((kind) => NAMES.has(kind)) ? 'byline' : 'caption'
}

function kindOf(facts: JudgedLine, chances: ArrayLike<number>): BoilerplateKind {
  let best = lineLabels.indexOf('boilerplate')
  for (let label = 0; label < LABELS; label++) if (label !== BODY && label !== HEADLINE && chances[label]! > chances[best]!) best = label
  const label = lineLabels[best]!
  if (label === 'supplemental') return supplementKind(facts)
  return label === 'related' || label === 'comment' ? label : 'boilerplate'
}

function requireFit({line, page}: Weights): void {
  if (line.length !== lineFeatureCount || page.length !== pageFeatureCount * LABELS)
    throw new Error('The weights of the line classifier are of another version than its features; train them again')
}

/** What is known of lines that were read before: for one who judges versions of one page again and again. */
export class LineMemory {
  readonly #facts = new Map<string, LineFacts>()
  /** Lines of long texts. */
  readonly packed = new PackedLines()

  recall(text: string): LineFacts {
    const known = this.#facts.get(text)
    if (known) return known
    const facts = readLine(text)
    this.#facts.set(text, facts)
    return facts
  }
}

/** The chance that what only publishing systems print is text of an article about it, wherever it stands. */
const FORM_IN_ARTICLE = 0.02

function verdictOf(line: JudgedLine, places: readonly number[], weights: Weights): LineVerdict {
  const chances = chancesOf(together(line, places), weights.page)
  const article = chances[BODY]! + chances[HEADLINE]!
  return {article: line.isForm ? Math.min(article, FORM_IN_ARTICLE) : article, kind: kindOf(line, chances), telling: isTelling(line)}
}

/**
 * Judges the lines of a text that was copied off a web page: by what each is built of and says, by its neighbours, and by where in the page
 * the article stands. A linear classifier in two layers over about 400 yes-or-no features; linear in the length of the text.
 */
export function judgeLines(texts: readonly string[], weights: Weights, memory = new LineMemory()): LineVerdict[] {
  requireFit(weights)
  const facts = texts.map((text) => memory.recall(text))
  return Array.from(placeLines(pageOf(facts, weights.line)), (places, index) => verdictOf(facts[index]!, places, weights))
}

/** As `judgeLines`, of the lines of a long text, of each of which little is kept; verdicts come in order, and none is. */
export function* judgeLinesInLong(texts: Sequence<string>, weights: Weights, {packed} = new LineMemory()): Generator<LineVerdict> {
  requireFit(weights)
  const [page, numbers] = [new PageLines(), new NumberList()]
  for (const text of texts) {
    const number = packed.numberOf(text)
    const line = packed.at(number)
    page.add(line, lineOdds(line, weights.line))
    numbers.push(number)
  }
  let index = 0
  for (const places of placeLines(page)) yield verdictOf(packed.at(numbers.at(index++)), places, weights)
}

const asIs = (key: string): string => key

/**
 * As `judgeLines`, of lines that have been read, one after another; but only the verdicts on those that are telling, by their numbers.
 *
 * @param keyOf - what is kept of the key of a line; default: the key itself. `numberOf` for a long text
 */
export function judgeTelling(
  facts: Iterable<LineFacts>,
  weights: Weights,
  keyOf: (key: string) => string | number = asIs,
): ReadonlyMap<number, LineVerdict> {
  requireFit(weights)
  const page = new PageLines()
  const telling = new Map<number, LineFacts>()
  for (const line of facts) {
    if (isTelling(line)) telling.set(page.length, line)
    page.add(line, lineOdds(line, weights.line), keyOf(line.key))
  }
  return verdictsOn(telling, page, weights)
}

/** The verdicts on some lines of a page. */
function verdictsOn(wanted: ReadonlyMap<number, LineFacts>, page: PageLines, weights: Weights): ReadonlyMap<number, LineVerdict> {
  const verdicts = new Map<number, LineVerdict>()
  if (wanted.size === 0) return verdicts
  let index = 0
  for (const places of placeLines(page, (at) => wanted.has(at))) {
    const line = wanted.get(index)
    if (line) verdicts.set(index, verdictOf(line, places, weights))
    index++
  }
  return verdicts
}
