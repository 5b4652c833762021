import {SettingsError} from '../text/settings-error.ts'

/** A line of a Hunspell affix file in its fields. */
const fieldsOf = (line: string): string[] => line.trim().split(/\s+/)

const isAffix = ([kind]: readonly string[]): boolean => kind === 'PFX' || kind === 'SFX'

/** `SFX S Y 12`: the first line of a rule, where its entries have a fourth field that is no number alone, or a fifth. */
const isHeader = ([, , cross = '', count = '', ...rest]: readonly string[]): boolean =>
  /^[YN]$/.test(cross) && /^\d+$/.test(count) && rest.length === 0

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const CONDITION_PART = /\[\^?[^\]]+\]|[^[\]]/uy

/** The letters and classes that a condition is made of; `undefined` where it is made of anything else. Stops there, so that no bracket is looked for twice. */
function partsOf(condition: string): string[] | undefined {
  const parts: string[] = []
  CONDITION_PART.lastIndex = 0
  for (let at = 0; at < condition.length; at = CONDITION_PART.lastIndex) {
    const part = CONDITION_PART.exec(condition)?.[0]
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts
}

/** A condition as Hunspell knows it, of letters, `.`, `[abc]` and `[^abc]`, as an expression that means this and nothing else; `undefined` where it is none. */
function expressionOf(condition: string): string | undefined {
  return partsOf(condition)
    ?.map((part) => (part === '.' ? '.' : part.length > 2 && part.startsWith('[') ? classOf(part) : literally(part)))
    .join('')
}

/** `[abc]` or `[^abc]`, in which no character has a meaning of its own: not even a hyphen. */
function classOf(part: string): string {
  const [, negation = '', letters = ''] = /^\[(\^?)(.+)\]$/su.exec(part) ?? []
  return `[${negation}${letters.replace(/[\\\]^-]/g, '\\$&')}]`
}

/**
 * An affix file of which every pattern is a plain one: nspell takes stripped letters, conditions and conversions for regular expressions, and a hostile
 * one never ends. Conditions become what Hunspell means by them; everything else stands for itself.
 *
 * @throws {SettingsError} on a condition that is none, naming file and line
 */
export function withPlainPatterns(aff: string, name: string): string {
  return aff
    .split('\n')
    .map((line, index) => plainLine(line, `"${name}.aff" of "dictionaries", line ${index + 1}`))
    .join('\n')
}

function plainLine(line: string, place: string): string {
  const fields = fieldsOf(line)
  const [kind = '', first = '', second = '', third = '', condition = '.'] = fields
  if (kind === 'ICONV' || kind === 'OCONV') return fields.length > 2 ? `${kind} ${literally(first)} ${second}` : line
  if (!isAffix(fields) || isHeader(fields)) return line
  const expression = expressionOf(condition)
  if (expression === undefined) throw new SettingsError(`${place}: this condition is none that Hunspell knows`)
  return `${kind} ${first} ${kind === 'SFX' ? literally(second) : second} ${third} ${expression}`
}

/** How flags are written in an affix file and its word list. */
export type ReadFlags = (flags: string) => readonly string[]

export function flagReaderOf(aff: string): ReadFlags {
  const kind = /^FLAG\s+(\S+)/m.exec(aff)?.[1]
  if (kind === 'num') return (flags) => flags.split(',')
  return kind === 'long' ? (flags) => flags.match(/../gs) ?? [] : (flags) => [...flags]
}

interface Rule {
  readonly kind: string
  readonly combines: boolean
  /** The flags that each entry's forms go on with. */
  readonly entries: (readonly string[])[]
}

function rulesOf(aff: string): Map<string, Rule> {
  const read = flagReaderOf(aff)
  const rules = new Map<string, Rule>()
  for (const fields of aff.split('\n').map(fieldsOf)) {
    if (!isAffix(fields)) continue
    const [kind = '', flag = '', cross = '', added = ''] = fields
    if (isHeader(fields)) rules.set(flag, {kind, combines: cross === 'Y', entries: rules.get(flag)?.entries ?? []})
    else rules.get(flag)?.entries.push(added.includes('/') ? read(added.slice(added.indexOf('/') + 1)) : [])
  }
  return rules
}

/**
 * A function that tells how many forms a word of given flags has, at most, with every prefix on every suffix, and affixes on affixes; `Infinity` where
 * affixes go on in a circle.
 */
export function formCounter(aff: string): (flags: string) => number {
  const rules = rulesOf(aff)
  const read = flagReaderOf(aff)
  const known = new Map<string, number>()
  const formsOf = (flag: string): number => {
    const before = known.get(flag)
    if (before !== undefined) return before
    known.set(flag, Number.POSITIVE_INFINITY)
    const count = (rules.get(flag)?.entries ?? []).reduce((sum, next) => sum + 1 + next.reduce((more, one) => more + formsOf(one), 0), 0)
    known.set(flag, count)
    return count
  }
  return (flags) => {
    const own = new Map(read(flags).map((flag) => [flag, formsOf(flag)]))
    const combined = (kind: string) => [...own].reduce((sum, [flag, count]) => (isOfKind(rules.get(flag), kind) ? sum + count : sum), 0)
    const [prefixes, suffixes] = [combined('PFX'), combined('SFX')]
    return 1 + [...own.values()].reduce((sum, count) => sum + count, 0) + (prefixes > 0 && suffixes > 0 ? prefixes * suffixes : 0)
  }
}

const isOfKind = (rule: Rule | undefined, kind: string): boolean => rule?.kind === kind && rule.combines
