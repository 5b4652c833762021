import type {Task} from '../task.ts'

interface PageRecord {
  /** The visible text of the page. */
  readonly raw: string
  /** The article in it. */
  readonly clean: string
  /** The article as its author wrote it, where it was put into a page for this set. */
  readonly article?: string
}

/** How often each word occurs. */
type Bag = ReadonlyMap<string, number>

interface Agreement {
  readonly precision: number
  readonly recall: number
  /** The harmonic mean of the two. */
  readonly f1: number
}

function bagOf(text: string): Bag {
  const bag = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0)

function agreement(got: Bag, gold: Bag): Agreement {
  const common = sum([...got].map(([word, count]) => Math.min(count, gold.get(word) ?? 0)))
  const precision = common / (sum(got.values()) || 1)
  const recall = common / (sum(gold.values()) || 1)
  return {precision, recall, f1: (2 * precision * recall) / (precision + recall || 1)}
}

/** How much of the article is kept and of the rest removed, by words, each page weighing the same; beside it, leaving the page as it is. */
export const boilerplate: Task = async (subject, gold, report) => {
  if (!subject.clean) return report.record('boilerplate', 'no export named clean')
  const cleaned: Agreement[] = []
  const untouched: Agreement[] = []
  for (const {raw, clean, article} of gold.records<PageRecord>('boilerplate')) {
    const wanted = bagOf(article ?? clean)
    cleaned.push(agreement(bagOf(String(await subject.clean(raw))), wanted))
    untouched.push(agreement(bagOf(raw), wanted))
  }
  if (cleaned.length === 0) return
  const mean = (agreements: readonly Agreement[], figure: keyof Agreement) =>
    sum(agreements.map((each) => each[figure])) / agreements.length
  report.record('boilerplate.f1-of-raw-text', mean(untouched, 'f1'))
  report.record('boilerplate.precision', mean(cleaned, 'precision'))
  report.record('boilerplate.recall', mean(cleaned, 'recall'))
  report.record('boilerplate.f1', mean(cleaned, 'f1'))
}
