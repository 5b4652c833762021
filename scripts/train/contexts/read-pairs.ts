import fs from 'node:fs'

/** How often a pair is confused; `doubtful` is one that is seldom, and was reported where it is right. */
export type Confused = 'often' | 'seldom' | 'doubtful'

/** Two words of which at least one is written for the other. */
export interface ConfusablePair {
  readonly words: readonly [string, string]
  /** Whether the first is written for the second, and the second for the first. */
  readonly isWritten: readonly [boolean, boolean]
  readonly confused: Confused
}

/** What a line opens with. */
const SIGNS: Readonly<Record<string, Confused>> = {'! ': 'often', '? ': 'doubtful'}

const LINE = /^([!?] )?([a-z][a-z']*) > ([a-z][a-z']*)$/

interface Slip {
  readonly written: string
  readonly meant: string
  readonly confused: Confused
}

function readSlips(file: string): Slip[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line === '' || line.startsWith('#')) return []
      const [, sign = '', written, meant] = LINE.exec(line) ?? []
      if (written === undefined || meant === undefined || written === meant)
        throw new Error(`${file}:${at + 1}: a word, “>” and another are expected, not “${line}”`)
      return [{written, meant, confused: SIGNS[sign] ?? 'seldom'}]
    })
}

/** The pairs of `dictionaries/words/confusable.txt`. @throws on a line that cannot be read, and on a slip that stands there twice */
export function readPairs(file: string): ConfusablePair[] {
  const pairs = new Map<string, ConfusablePair>()
  for (const {written, meant, confused} of readSlips(file)) {
    const [forward, backward] = [`${written} ${meant}`, `${meant} ${written}`]
    const known = pairs.get(backward)
    if (pairs.has(forward) || known?.isWritten[1]) throw new Error(`${file}: “${written} > ${meant}” stands here twice`)
    if (known) pairs.set(backward, {...known, isWritten: [true, true]})
    else pairs.set(forward, {words: [written, meant], isWritten: [true, false], confused})
  }
  return [...pairs.values()]
}
