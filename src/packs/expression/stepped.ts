import {GivesUp} from '../../text/rule.ts'
import type {Span} from '../../text/span.ts'
import type {Match, Search} from './match.ts'
import type {Assertion, CharacterSet, ExpressionNode, Look, Repeat} from './nodes.ts'
import {edgeOf} from './runs.ts'
import {asked, type HasCharacter, setOf} from './sets.ts'

/** An expression has looked at so many places, for each character of its text, that it would not come to an end. */
export class TooManySteps extends GivesUp {
  override name = 'TooManySteps'
}

/** Steps that an expression may take for each character of a text, and for a text at all. */
const STEPS_PER_CHARACTER = 300
const STEPS_AT_LEAST = 20_000

/** Whether what comes next matches from a place on; gives the end of the whole, or -1. */
type Next = (at: number) => number

/** Matches from a place on and goes on with what comes next. */
type Matcher = (run: Run, at: number, next: Next) => number

/** One text being matched. */
class Run {
  readonly text: string
  /** What each group has taken, by its number. */
  taken: readonly (Span | undefined)[] = []
  #steps: number

  constructor(text: string) {
    this.text = text
    this.#steps = text.length * STEPS_PER_CHARACTER + STEPS_AT_LEAST
  }

  step(): void {
    if (--this.#steps < 0) throw new TooManySteps('one of its expressions takes too many steps here')
  }

  /** Goes on, and lets what groups take on the way count only where the whole matches. */
  orUndone(goOn: () => number): number {
    const before = this.taken
    const end = goOn()
    if (end < 0) this.taken = before
    return end
  }
}

function withTaken(taken: Run['taken'], number: number, span: Span): Run['taken'] {
  const all = [...taken]
  all[number] = span
  return all
}

const isInsidePair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff

const isWord = (text: string, at: number): boolean => /\w/.test(text[at] ?? '')

const isBoundary = (text: string, at: number): boolean => isWord(text, at - 1) !== isWord(text, at)

const HOLDS: Readonly<Record<Assertion, (text: string, at: number) => boolean>> = {
  'word-boundary': isBoundary,
  'no-word-boundary': (text, at) => !isBoundary(text, at),
  'line-start': (text, at) => at === 0 || text[at - 1] === '\n',
  'line-end': (text, at) => at === text.length || text[at] === '\n',
  'text-start': (_, at) => at === 0,
  'text-end': (text, at) => at === text.length,
}

/** Code units of a character; of none, one. */
const lengthOf = (code = 0): number => (code > 0xffff ? 2 : 1)

const matchers: {readonly [Type in ExpressionNode['type']]: (node: Extract<ExpressionNode, {type: Type}>) => Matcher} = {
  set: (set) => {
    const has = asked(set)
    return (run, at, next) => {
      run.step()
      const code = run.text.codePointAt(at)
      return has(code) ? next(at + lengthOf(code)) : -1
    }
  },
  place:
    ({place}) =>
    (run, at, next) =>
      HOLDS[place](run.text, at) ? next(at) : -1,
  sequence: ({items}) => {
    const all = items.map((item, index) => (item.type === 'look' ? afterSets(item, setsAfter(items, index)) : matcherOf(item)))
    const from =
      (run: Run, index: number, next: Next): Next =>
      (at) =>
        index === all.length ? next(at) : all[index]!(run, at, from(run, index + 1, next))
    return (run, at, next) => from(run, 0, next)(at)
  },
  choice: ({items}) => {
    const all = items.map(matcherOf)
    return (run, at, next) => {
      for (const matches of all) {
        run.step()
        const end = matches(run, at, next)
        if (end >= 0) return end
      }
      return -1
    }
  },
  repeat: (repeat) => (repeat.item.type === 'set' ? runOf(repeat) : repeated(repeat)),
  group: ({item, number}) => {
    const matches = matcherOf(item)
    return (run, at, next) =>
      matches(run, at, (to) =>
        run.orUndone(() => {
          run.taken = withTaken(run.taken, number, {start: at, end: to})
          return next(to)
        }),
      )
  },
  atomic: ({item}) => {
    const matches = matcherOf(item)
    return (run, at, next) =>
      run.orUndone(() => {
        const end = matches(run, at, (to) => to)
        return end < 0 ? -1 : next(end)
      })
  },
  look: (look) => {
    const holds = look.isAhead ? lookingAhead(look) : lookingBehind(look)
    return (run, at, next) => run.orUndone(() => (holds(run, at) === look.isNegative ? -1 : next(at)))
  },
  reference:
    ({number}) =>
    (run, at, next) => {
      run.step()
      const taken = run.taken[number]
      if (taken === undefined) return -1
      const text = run.text.slice(taken.start, taken.end)
      return run.text.startsWith(text, at) ? next(at + text.length) : -1
    },
}

const matcherOf = (node: ExpressionNode): Matcher => (matchers[node.type] as (node: ExpressionNode) => Matcher)(node)

/** A run of single characters: how far it can go is found first, so that a long one takes no stack. */
function runOf({item, min, max, isLazy}: Repeat): Matcher {
  const has = asked(item as CharacterSet)
  return (run, at, next) => {
    const places = [at]
    const more = (): boolean => {
      run.step()
      const last = places.at(-1)!
      const code = places.length > max ? undefined : run.text.codePointAt(last)
      if (!has(code)) return false
      places.push(last + lengthOf(code))
      return true
    }
    return isLazy ? shortestRun(places, min, more, next) : longestRun(run, places, min, more, next)
  }
}

function longestRun(run: Run, places: number[], min: number, more: () => boolean, next: Next): number {
  while (more());
  for (let taken = places.length - 1; taken >= min; taken--) {
    run.step()
    const end = next(places[taken]!)
    if (end >= 0) return end
  }
  return -1
}

function shortestRun(places: number[], min: number, more: () => boolean, next: Next): number {
  for (let taken = 0; ; taken++) {
    const end = taken < min ? -1 : next(places[taken]!)
    if (end >= 0) return end
    if (!more()) return -1
  }
}

function repeated({item, min, max, isLazy}: Repeat): Matcher {
  const matches = matcherOf(item)
  const from = (run: Run, at: number, taken: number, next: Next): number => {
    run.step()
    const again = (): number =>
      taken >= max ? -1 : matches(run, at, (to) => (to === at && taken >= min ? -1 : from(run, to, taken + 1, next)))
    if (taken < min) return again()
    const first = isLazy ? next(at) : again()
    return first >= 0 ? first : isLazy ? again() : next(at)
  }
  return (run, at, next) => from(run, at, 0, next)
}

function lookingAhead({item}: Look): (run: Run, at: number) => boolean {
  const matches = matcherOf(item)
  return (run, at) => matches(run, at, (to) => to) >= 0
}

/** The characters that stand right after a part. */
function setsAfter(items: readonly ExpressionNode[], index: number): HasCharacter[] {
  const sets: HasCharacter[] = []
  for (let at = index + 1; items[at]?.type === 'set'; at++) sets.push(asked(items[at] as CharacterSet))
  return sets
}

/** Looks around only where the characters after it stand as well: they are told far quicker. */
function afterSets(look: Look, sets: readonly HasCharacter[]): Matcher {
  const matches = matcherOf(look)
  return (run, at, next) => (standAt(sets, run.text, at) ? matches(run, at, next) : -1)
}

function standAt(sets: readonly HasCharacter[], text: string, start: number): boolean {
  let at = start
  return sets.every((has) => {
    const code = text.codePointAt(at)
    at += lengthOf(code)
    return has(code)
  })
}

/** What may stand before a place: the last of its characters, where it has one for certain, and how far back it may reach. */
interface Before {
  readonly matches: Matcher
  readonly longest: number
  readonly last: HasCharacter | undefined
}

const beforeOf = (item: ExpressionNode): Before => {
  const {ranges, isOpen} = edgeOf(item, false)
  return {matches: matcherOf(item), longest: longestOf(item), last: isOpen ? undefined : asked(setOf(ranges))}
}

/** The character before a place; `undefined` where there is none. */
const codeBefore = (text: string, at: number): number | undefined => text.codePointAt(isInsidePair(text, at - 1) ? at - 2 : at - 1)

/** Tries what may stand before a place from there backwards, where its last character stands. */
function lookingBehind({item}: Look): (run: Run, at: number) => boolean {
  const before = beforeOf(item)
  return (run, at) => (before.last === undefined || before.last(codeBefore(run.text, at))) && standsBefore(before, run, at)
}

function standsBefore({matches, longest}: Before, run: Run, at: number): boolean {
  for (let start = at; start >= Math.max(0, at - longest); start--) {
    run.step()
    if (matches(run, start, (to) => (to === at ? to : -1)) >= 0) return true
  }
  return false
}

/** The most code units that an expression can take. */
function longestOf(node: ExpressionNode): number {
  switch (node.type) {
    case 'set':
      return 2
    case 'sequence':
      return node.items.reduce((length, item) => length + longestOf(item), 0)
    case 'choice':
      return Math.max(...node.items.map(longestOf))
    case 'repeat':
      // Nothing, however often, is nothing.
      return node.max * longestOf(node.item) || 0
    case 'group':
    case 'atomic':
      return longestOf(node.item)
    case 'reference':
      return Number.POSITIVE_INFINITY
    default:
      return 0
  }
}

/**
 * Searches by going back step by step, as the engines do that can look around, and counts the steps, so that the same text and expression always end in the same way.
 *
 * @throws {TooManySteps} where they are more than a bound times the length of the text
 */
export function steppedSearch(node: ExpressionNode): Search {
  const start: Start = {matches: matcherOf(node), first: firstOf(node), run: openingRunOf(node)}
  return (text, from) => {
    try {
      return firstMatch(start, text, from)
    } catch (error) {
      if (error instanceof RangeError) throw new TooManySteps('one of its expressions repeats too often here')
      throw error
    }
  }
}

/** How a search begins. */
interface Start {
  readonly matches: Matcher
  /** What a match begins with, where that is known. */
  readonly first: HasCharacter | undefined
  /** The run that it begins with, if it does: where there is no match from its start, there is none from its middle. */
  readonly run: HasCharacter | undefined
}

function firstOf(node: ExpressionNode): HasCharacter | undefined {
  const {ranges, isOpen} = edgeOf(node, true)
  return isOpen ? undefined : asked(setOf(ranges))
}

function openingRunOf(node: ExpressionNode): HasCharacter | undefined {
  const opening = node.type === 'sequence' ? node.items[0] : node
  if (opening?.type !== 'repeat' || opening.max !== Number.POSITIVE_INFINITY || opening.item.type !== 'set') return undefined
  return asked(opening.item)
}

/** Where a search goes on that has found nothing from a place. */
function nextStart({run}: Start, text: string, start: number): number {
  let at = start + 1
  while (run?.(text.codePointAt(at - 1)) && run(text.codePointAt(at))) at++
  return at
}

function firstMatch(begin: Start, text: string, from: number): Match | undefined {
  const run = new Run(text)
  for (let start = from; start <= text.length; start = nextStart(begin, text, start)) {
    if (isInsidePair(text, start) || (begin.first !== undefined && !standAt([begin.first], text, start))) continue
    const end = begin.matches(run, start, (to) => to)
    if (end < 0) continue
    const groups = run.taken.map((span) => span && text.slice(span.start, span.end))
    return {start, end, groups}
  }
  return undefined
}
