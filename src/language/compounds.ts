import type {ReadFlags} from './hunspell-affixes.ts'

/** More repetitions than this in one rule, and an expression of it is no longer checked in reasonable time. */
const MOST_REPETITIONS = 2

/** The rules for compounds; the first line of them tells how many there are. */
const rulesOf = (aff: string): string[] => [...aff.matchAll(/^COMPOUNDRULE[ \t]+(\S+)/gm)].slice(1).map(([, rule = '']) => rule)

/** The words of each flag that compounds are made of. */
function partsOf(dic: string, flags: ReadonlySet<string>, read: ReadFlags): Map<string, string[]> {
  const parts = new Map<string, string[]>()
  for (const line of dic.split('\n')) {
    const [, word = '', own = ''] = /^([^/\s]+)\/(\S+)/.exec(line) ?? []
    for (const flag of read(own)) if (flags.has(flag)) parts.set(flag, [...(parts.get(flag) ?? []), word])
  }
  return parts
}

/** Whether no word is the beginning of another, so that a row of them can be divided in one way only. */
function isDividedOneWay(words: readonly string[]): boolean {
  const sorted = [...new Set(words.map((word) => word.toLowerCase()))].sort()
  return sorted.every((word, index) => !sorted[index + 1]?.startsWith(word))
}

/**
 * Whether the rules for compounds can be checked in time that grows with the word alone. nspell makes regular expressions of them and of their words:
 * words must be letters and digits, and what may be repeated must be divided in one way.
 */
export function areCompoundsPlain(aff: string, dic: string, read: ReadFlags): boolean {
  const rules = rulesOf(aff)
  if (rules.length === 0) return true
  const parts = partsOf(dic, new Set(rules.flatMap((rule) => [...rule])), read)
  if ([...parts.values()].some((words) => words.some((word) => !/^[\p{L}\p{N}'’-]+$/u.test(word)))) return false
  const repeated = rules.map((rule) => [...rule.matchAll(/(.)[*+]/gu)].map(([, flag = '']) => flag))
  return repeated.every((flags) => flags.length <= MOST_REPETITIONS && flags.every((flag) => isDividedOneWay(parts.get(flag) ?? [])))
}

/** An affix file without its rules for compounds. */
export const withoutCompounds = (aff: string): string => aff.replace(/^COMPOUNDRULE\b.*$/gm, '')
