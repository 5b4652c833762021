import type {Comment} from '../formats/reading.ts'
import {INTERNAL_ERROR, type Result} from '../rules/apply.ts'
import {nearest} from '../text/nearest.ts'
import type {Wording} from '../text/rule.ts'
import type {Span} from '../text/span.ts'
import {type CommandWord, type CommentCommand, commands, PREFIX, readCommands} from './comment-commands.ts'
import {acceptedBy} from './document-words.ts'
import type {Located} from './located.ts'
import {type Region, regionsOf} from './regions.ts'
import type {OwnId, Plan} from './settings.ts'

interface Silencing extends Region {
  isUsed: boolean
}

/** Goes over results in order of their starts and tells which are silenced. Each region is entered and left once. */
class Silencer {
  readonly #regions: readonly Silencing[]
  readonly #active = new Map<string | undefined, Silencing[]>()
  #next = 0

  constructor(regions: readonly Silencing[]) {
    this.#regions = regions
  }

  isSilent({start, ruleId}: Located): boolean {
    this.#enterUpTo(start)
    const isByName = this.#uses(ruleId, start)
    return isByName || this.#uses(undefined, start)
  }

  #enterUpTo(offset: number): void {
    for (; (this.#regions[this.#next]?.start ?? Number.POSITIVE_INFINITY) <= offset; this.#next++) {
      const region = this.#regions[this.#next]!
      this.#active.set(region.id, [...(this.#active.get(region.id) ?? []).filter(({end}) => end > offset), region])
    }
  }

  #uses(id: string | undefined, offset: number): boolean {
    const inside = this.#active.get(id)?.filter(({start, end}) => start <= offset && offset < end) ?? []
    for (const region of inside) region.isUsed = true
    return inside.length > 0
  }
}

const wordings: Readonly<Record<'rule' | 'command' | 'unused' | 'idle', (word: string, near: string | undefined) => Wording>> = {
  rule: (word, near) => ({
    reason: `No rule is called “${word}”, so this comment silences nothing`,
    note: near ? `The nearest rule is “${near}”.` : 'See the documentation for the names of all rules.',
  }),
  command: (word, near) => ({
    reason: `“${word}” is no command, so this comment does nothing`,
    note: near ? `The nearest command is “${near}”.` : `The commands are ${commands.map((name) => `${PREFIX}${name}`).join(', ')}.`,
  }),
  unused: (word) => ({
    reason: `There is nothing for “${word}” to silence here`,
    note: 'A comment that silences nothing today will hide an error tomorrow. Delete it.',
  }),
  idle: (word) => ({
    reason: `“${word}” has no effect here`,
    note: 'What it turns on or off is so already. Delete it.',
  }),
}

/** Makes results of what is wrong with the commands themselves. */
class Complaints {
  readonly results: Result[] = []
  readonly #plan: Plan

  constructor(plan: Plan) {
    this.#plan = plan
  }

  add(ruleId: OwnId, kind: keyof typeof wordings, {text, start, end}: CommandWord, near?: string): void {
    const severity = this.#plan.own[ruleId]
    if (severity === 'off') return
    const finding = {
      message: kind,
      values: {},
      span: {start, end},
      replacements: near ? [near] : [],
      fix: 'suggestion',
      confidence: 1,
    } as const
    this.results.push({ruleId, severity, finding, wording: wordings[kind](text, near), isOwn: true})
  }
}

/** Reports commands and rules that do not exist, and gives the commands with what is left of them. */
function knownCommands(all: readonly CommentCommand[], {known}: Plan, complaints: Complaints): CommentCommand[] {
  const names = commands.map((name) => `${PREFIX}${name}`)
  const sound: CommentCommand[] = []
  for (const command of all) {
    if (command.name === undefined) {
      complaints.add('unknown-suppression', 'command', command.word, nearest(command.word.text, names))
      continue
    }
    if (command.name === 'words') continue
    const ids = command.ids.filter((id) => known.includes(id.text))
    for (const id of command.ids) if (!ids.includes(id)) complaints.add('unknown-suppression', 'rule', id, nearest(id.text, known))
    if (ids.length > 0 || command.ids.length === 0) sound.push({...command, ids})
  }
  return sound
}

/** What is left of findings, and what is wrong with the comments; offsets of the latter are of the source. */
interface Suppressed<Place extends Located> {
  readonly left: Place[]
  readonly complaints: readonly Result[]
}

/**
 * Drops the findings that comments of the source silence, and tells what is wrong with those comments: rules and commands that do not exist, with
 * the nearest that does, and such as silence nothing. A finding is silenced by where it starts. A rule's failure is never silenced.
 *
 * @param located - in order of their starts
 * @param placesOfBlocks - gives them in order of their starts
 */
export function suppress<Place extends Located>(
  source: string,
  comments: readonly Comment[],
  located: Place[],
  placesOfBlocks: () => readonly Span[],
  plan: Plan,
): Suppressed<Place> {
  const all = readCommands(source, comments)
  if (all.length === 0) return {left: located, complaints: []}
  const complaints = new Complaints(plan)
  const {regions, idle} = regionsOf(source, knownCommands(all, plan, complaints), placesOfBlocks())
  const silencing = regions.map((region) => ({...region, isUsed: false}))
  const silencer = new Silencer(silencing)
  const isAccepted = acceptedBy(all, source)
  const isSilent = (place: Place): boolean => isAccepted(place) || silencer.isSilent(place)
  const left = located.filter((place) => place.ruleId === INTERNAL_ERROR || !isSilent(place))
  const isRunning = (id: string | undefined) => id === undefined || plan.rules.some(({rule}) => rule.id === id)
  for (const word of idle) complaints.add('unused-suppression', 'idle', word)
  for (const {id, word, isUsed} of silencing) if (!isUsed && isRunning(id)) complaints.add('unused-suppression', 'unused', word)
  return {left, complaints: complaints.results}
}
