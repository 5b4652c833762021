import {applyEdits} from '../text/edits.ts'
import type {Edit, FixClass} from '../text/finding.ts'
import {type Correctable, type CorrectionPlan, editsOf, planCorrections} from './fix.ts'
import {type Choose, Selection} from './selection.ts'

/** One correction can make room for the next; a text that still changes after this many rounds never comes to rest. */
const ROUNDS = 10

/** What is still corrected after so many rounds is corrected for ever: no text of an author was seen to take more than four. */
const CALM = 5

/** How often what came of a text without some rules is tried again with all of them. */
const PASSES = 5

/** How a text is corrected. */
interface Settling<Message extends Correctable> {
  /** What is found in a text. */
  readonly check: (text: string) => readonly Message[]
  readonly wanted: FixClass
  /** Of the messages of the text as given, those that may be corrected; default: all. */
  readonly choose: Choose<Message> | undefined
}

/** A text at rest. */
export interface Settled<Message> {
  readonly text: string
  /** The rule of each correction that was made on the way. */
  readonly corrections: readonly string[]
  /** The edits of each round, in order and apart; offsets in the text that the round before has left. */
  readonly rounds: readonly (readonly Edit[])[]
  /** What is found in it, of what was chosen. */
  readonly left: readonly Message[]
}

interface Attempt<Message> extends Settled<Message> {
  /** The rules that went on with their corrections to the last round; none where the text has come to rest. */
  readonly restless: Iterable<string>
}

const rulesOf = (text: string, messages: readonly Correctable[], wanted: FixClass): string[] =>
  messages.filter((message) => editsOf(text, [message], wanted).length > 0).map(({ruleId = ''}) => ruleId)

const NONE: readonly string[] = []

/** A text under way. What was found in it before its last corrections is let go: of a long text, that is more than the text itself. */
class Rounds<Message extends Correctable> {
  readonly #settling: Settling<Message>
  readonly #without: ReadonlySet<string>
  readonly #selection: Selection<Message> | undefined
  readonly #restless = new Set<string>()
  #text: string
  #left: readonly Message[]
  #corrections: readonly string[] = []
  readonly #edits: (readonly Edit[])[] = []

  /** @param without - the rules whose corrections are not made */
  constructor(text: string, without: ReadonlySet<string>, settling: Settling<Message>) {
    this.#settling = settling
    this.#without = without
    this.#selection = settling.choose && new Selection(settling.choose)
    this.#text = text
    this.#left = this.#look()
  }

  run(): Attempt<Message> {
    let round = 0
    while (round < ROUNDS && this.#correct(round >= CALM)) round++
    const restless = round < ROUNDS ? NONE : this.#restless
    return {text: this.#text, corrections: this.#corrections, rounds: this.#edits, left: this.#left, restless}
  }

  #look(): readonly Message[] {
    const found = this.#settling.check(this.#text)
    return this.#selection?.of(found, this.#text) ?? found
  }

  /** Makes the corrections of one round; says whether the text has changed. */
  #correct(isLate: boolean): boolean {
    const {wanted} = this.#settling
    const open = this.#without.size === 0 ? this.#left : this.#left.filter(({ruleId = ''}) => !this.#without.has(ruleId))
    const plan = planCorrections(this.#text, open, wanted)
    const made = applyEdits(this.#text, plan.edits)
    if (made === this.#text) return false
    if (isLate) for (const rule of rulesOf(this.#text, open, wanted)) this.#restless.add(rule)
    this.#take(made, plan)
    return true
  }

  #take(text: string, {edits, rules}: CorrectionPlan): void {
    this.#left = []
    this.#text = text
    this.#corrections = this.#corrections.concat(rules)
    this.#edits.push(edits)
    this.#selection?.follow(edits)
    this.#left = this.#look()
  }
}

/** Makes the corrections of a text but for those of rules with which it does not come to rest; says whether there were any. */
function settleOnce<Message extends Correctable>(
  text: string,
  settling: Settling<Message>,
): Settled<Message> & {readonly isWhole: boolean} {
  const without = new Set<string>()
  for (;;) {
    const result = new Rounds(text, without, settling).run()
    if (result.restless === NONE) return {...result, isWhole: without.size === 0}
    for (const rule of result.restless) without.add(rule)
  }
}

/**
 * Makes corrections until none is left, so that doing it twice is doing it once. Where the text does not come to rest, because one rule puts in what
 * another takes out, or one sees not what it has put in, it is begun anew without the corrections of those rules; what comes of that may come to rest
 * with them.
 */
export function settle<Message extends Correctable>(text: string, settling: Settling<Message>): Settled<Message> {
  let result = settleOnce(text, settling)
  for (let pass = 1; pass < PASSES && !result.isWhole && settling.choose === undefined; pass++) {
    const next = settleOnce(result.text, settling)
    if (next.text === result.text) break
    result = {...next, corrections: [...result.corrections, ...next.corrections], rounds: [...result.rounds, ...next.rounds]}
  }
  return result
}
