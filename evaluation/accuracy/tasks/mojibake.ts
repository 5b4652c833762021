import type {Gold} from '../gold.ts'
import type {Report} from '../report.ts'
import {Share} from '../share.ts'
import type {Subject} from '../subject.ts'
import type {Task} from '../task.ts'

export interface MojibakeCase {
  readonly label: string
  readonly original: string
  /** Equal to `original` where nothing may be touched. */
  readonly fixed?: string
  /** What repairing the encoding alone gives, where `fixed` repairs more. */
  readonly 'fixed-encoding'?: string
}

const lists = (gold: Gold) =>
  [...gold.filesIn('mojibake', '.json')].map(({name, text}) => ({name, cases: JSON.parse(text) as readonly MojibakeCase[]}))

/** Records how many cases of a list come out right to the letter, and gives their number. */
export async function scoreMojibake(
  clean: NonNullable<Subject['clean']>,
  name: string,
  cases: readonly MojibakeCase[],
  report: Report,
): Promise<number> {
  const right = new Share()
  for (const {label, original, fixed, 'fixed-encoding': encoding} of cases) {
    const wanted = encoding ?? fixed
    const got = String(await clean(original, {passes: ['mojibake']}))
    right.add(got === wanted)
    if (got !== wanted) report.wrong(`mojibake ${name}`, () => `${label}: ${original} -> ${got}, want ${wanted}`)
  }
  report.record(`mojibake.${name}`, `${right.hits} of ${right.of}`)
  return right.hits
}

/** Text that was decoded in the wrong encoding, and text that only looks like it: how many cases come out right to the letter. */
export const mojibake: Task = async ({clean}, gold, report) => {
  if (!clean) return report.record('mojibake', 'no export named clean')
  for (const {name, cases} of lists(gold)) await scoreMojibake(clean, name, cases, report)
}
