import type {VFileMessage} from 'vfile-message'
import type {Linter} from '../../src/index.ts'

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The place of a message in its source; one without a place is nowhere. */
function placeOf({place}: VFileMessage): {start: number; end: number} {
  if (!place || !('start' in place)) return {start: -1, end: -1}
  return {start: place.start.offset ?? -1, end: place.end.offset ?? -1}
}

/** What an editor gets who takes the first correction that a message offers: its replacement, or else its first suggestion. */
function firstEdits(message: VFileMessage): readonly Edit[] {
  const [replacement] = message.expected ?? []
  if (replacement !== undefined) return [{...placeOf(message), text: replacement}]
  const {suggestions} = (message as VFileMessage & {data?: {suggestions?: readonly {edits: readonly Edit[]}[]}}).data ?? {}
  return suggestions?.[0]?.edits ?? []
}

const applied = (source: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, {start, end, text: put}) => text.slice(0, start) + put + text.slice(end), source)

/**
 * Makes the first correction of every message of a text, each by itself, and lints the result: what a correction brings up at its own place, in words.
 * An editor who does as told must not be told off for it.
 */
export function newFaults(linter: Linter, source: string): string[] {
  const before = linter.lint(source).messages
  return before.flatMap((message) => {
    const edits = firstEdits(message)
    if (edits.length === 0) return []
    const after = applied(source, edits)
    const grown = after.length - source.length
    const [from, to] = [Math.min(...edits.map(({start}) => start)), Math.max(...edits.map(({end}) => end)) + grown]
    const known = new Set(before.filter((other) => other !== message).flatMap((other) => keysOf(other, grown)))
    return linter
      .lint(after)
      .messages.filter((fresh) => placeOf(fresh).start <= to && placeOf(fresh).end >= from && !known.has(keysOf(fresh, 0)[0]!))
      .map((fresh) => `${message.ruleId} at “${message.actual}” makes “${after}”: ${fresh.ruleId}, ${fresh.reason}`)
  })
}

/** What tells whether a message was there before: its rule and place, as they were and as an edit before it moves them. */
const keysOf = (message: VFileMessage, grown: number): string[] => {
  const {start} = placeOf(message)
  return [`${message.ruleId} ${start}`, `${message.ruleId} ${start + grown}`]
}
