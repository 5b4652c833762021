import type {VFile} from 'vfile'
import type {FixClass} from '../text/finding.ts'
import {applyEdits, editsOf, planCorrections} from './fix.ts'
import {type Choose, Selection} from './selection.ts'

type Messages = VFile['messages']

/** One correction can make room for the next; a text that still changes after this many rounds never comes to rest. */
const ROUNDS = 10

/** What is still corrected after so many rounds is corrected for ever: no text of an author was seen to take more than four. */
const CALM = 5

/** How often what came of a text without some rules is tried again with all of them. */
const PASSES = 5

/** How a text is corrected. */
export interface Settling {
  /** What is found in a text. */
  readonly check: (text: string) => Messages
  readonly wanted: FixClass
  /** Of the messages of the text as given, those that may be corrected; default: all. */
  readonly choose: Choose | undefined
}

/** A text at rest, and what was chosen to be corrected in it. */
export interface Settled {
  readonly text: string
  /** How many corrections were made on the way. */
  readonly corrections: number
  readonly selection: Selection | undefined
}

interface Attempt extends Settled {
  /** The rules that went on with their corrections to the last round; none where the text has come to rest. */
  readonly restless: Iterable<string>
}

const rulesOf = (text: string, messages: Messages, wanted: FixClass): string[] =>
  messages.filter((message) => editsOf(text, [message], wanted).length > 0).map(({ruleId = ''}) => ruleId)

const NONE: readonly string[] = []

/** Makes corrections but for those of some rules, round by round. */
function attempt(given: string, first: Messages, chosen: Messages | undefined, without: ReadonlySet<string>, settling: Settling): Attempt {
  const {check, wanted} = settling
  const selection = chosen && new Selection(() => chosen)
  let [text, messages, made] = [given, first, 0]
  const restless = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const open = (selection?.of(messages, text) ?? messages).filter(({ruleId = ''}) => !without.has(ruleId))
    const {edits, corrections} = planCorrections(text, open, wanted)
    const fixed = applyEdits(text, edits)
    if (fixed === text) return {text, corrections: made, selection, restless: NONE}
    made += corrections
    if (round >= CALM) for (const rule of rulesOf(text, open, wanted)) restless.add(rule)
    selection?.follow(edits)
    text = fixed
    messages = check(text)
  }
  return {text, corrections: made, selection, restless}
}

/** Makes the corrections of a text but for those of rules with which it does not come to rest; says whether there were any. */
function settleOnce(text: string, settling: Settling): Settled & {readonly isWhole: boolean} {
  const first = settling.check(text)
  const chosen = settling.choose?.(first, text)
  const without = new Set<string>()
  for (;;) {
    const result = attempt(text, first, chosen, without, settling)
    if (result.restless === NONE) return {...result, isWhole: without.size === 0}
    for (const rule of result.restless) without.add(rule)
  }
}

/**
 * Makes corrections until none is left, so that doing it twice is doing it once. Where the text does not come to rest, because one rule puts in what
 * another takes out, or one sees not what it has put in, it is begun anew without the corrections of those rules; what comes of that may come to rest
 * with them.
 */
export function settle(text: string, settling: Settling): Settled {
  let result = settleOnce(text, settling)
  for (let pass = 1; pass < PASSES && !result.isWhole && settling.choose === undefined; pass++) {
    const next = settleOnce(result.text, settling)
    if (next.text === result.text) break
    result = {...next, corrections: result.corrections + next.corrections}
  }
  return result
}
