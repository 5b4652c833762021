import type {VFileMessage} from 'vfile-message'
import type {Span} from '../../../src/index.ts'
import type {Gold} from '../gold.ts'
import type {Report} from '../report.ts'
import {Share, shareOf} from '../share.ts'
import {sharedLength, spanOf} from '../spans.ts'
import type {Subject} from '../subject.ts'
import type {Task} from '../task.ts'

/** A sentence with a slip, or one that is right. */
interface Example extends Span {
  readonly category: string
  readonly text: string
  readonly corrections: readonly string[]
  /** The sentence as it should be. */
  readonly fixed?: string
  readonly correct?: boolean
}

/** They tell of looks, and of whole sentences. */
const ASIDE = ['quote-style', 'sentence-fragment', 'punctuation-spacing']

/** Rules that go by syntax, by a model of pairs of words, or by lists of compounds. */
const BY_SYNTAX = ['confused-word', 'verb-form', 'missing-or-extra-word', 'compound', 'apostrophe', 'subject-verb-agreement']

/** What is left out, by the name of what is left: `typo` holds the patterns of `confusions.txt`, and the words that are none. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  both: [],
  patterns: BY_SYNTAX,
  syntax: ['typo'],
}

type Linter = Awaited<ReturnType<Subject['createLinter']>>

const linterWithout = (subject: Subject, rules: readonly string[]): Promise<Linter> =>
  subject.createLinter({rules: Object.fromEntries([...ASIDE, ...rules].map((rule) => [rule, 'off']))})

async function warningsIn(linter: Linter, text: string): Promise<readonly VFileMessage[]> {
  return (await linter.lint(text)).messages.filter(({fatal}) => fatal !== null && fatal !== undefined)
}

const corrected = (text: string, {start, end}: Span, right: string): string => text.slice(0, start) + right + text.slice(end)

/** The figures of one class of slips. */
class Figures {
  readonly found = new Share()
  readonly first = new Share()
  readonly flagged = new Share()

  toString(): string {
    return [this.found, this.first, this.flagged].map(({ratio}) => ratio.toFixed(3)).join(' / ')
  }
}

/** Counts one slip: whether a warning stands at its place, whether its first correction is right, and whether the corrected sentence has a warning, too. */
async function addSlip(linter: Linter, example: Example, figures: readonly Figures[], report: Report): Promise<void> {
  const {text, start, end, corrections, fixed} = example
  const place = {start, end: Math.max(end, start + 1)}
  const hit = (await warningsIn(linter, text)).find((message) => sharedLength(spanOf(message), place) > 0)
  const isRight =
    hit !== undefined &&
    corrections.some((right) => corrected(text, example, right) === corrected(text, spanOf(hit), hit.expected?.[0] ?? ''))
  const [left] = fixed === undefined ? [] : await warningsIn(linter, fixed)
  for (const {found, first, flagged} of figures) {
    found.add(hit !== undefined)
    first.add(isRight)
    flagged.add(left !== undefined)
  }
  if (left) report.wrong('corrected and reported', () => `${left.ruleId} ${left.actual} -> ${left.expected?.[0]}: ${fixed}`)
}

/** The figures of each class and of all, and how many right sentences are reported. */
async function score(linter: Linter, gold: Gold, name: string, report: Report): Promise<void> {
  const classes = new Map<string, Figures>([['all', new Figures()]])
  const rights = new Map<string, Share>()
  for (const example of gold.records<Example>('grammar')) {
    if (example.correct) {
      shareOf(rights, 'right').add((await warningsIn(linter, example.text)).length > 0)
      continue
    }
    const own = classes.get(example.category) ?? new Figures()
    classes.set(example.category, own)
    await addSlip(linter, example, [classes.get('all')!, own], report)
  }
  for (const [category, figures] of classes)
    if (figures.found.of > 0) report.record(`grammar.${name}.${category}`, `${figures} of ${figures.found.of}`)
  for (const [key, share] of rights) report.record(`grammar.${name}.${key}-reported-of-1000`, share.perThousand.toFixed(1))
}

/** Examples of wrong words and grammar out of context, by class: found, first correction right, corrected sentence reported; with the patterns alone, with models and syntax alone, and with both. */
export const grammar: Task = async (subject, gold, report) => {
  for (const [name, rules] of Object.entries(VARIANTS)) await score(await linterWithout(subject, rules), gold, name, report)
}
