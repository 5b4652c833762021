import {LineMemory} from '../analysis/judge-lines.ts'
import {numberOf} from '../text/fingerprint.ts'
import {MappedText} from '../text/mapped-text.ts'
import type {Wording} from '../text/rule.ts'
import type {Span} from '../text/span.ts'
import {boilerplate} from './boilerplate.ts'
import {duplicatePassage} from './duplicate-passage.ts'
import {invisibleCharacter} from './invisible-character.ts'
import {lineStructure} from './line-structure.ts'
import {markup} from './markup.ts'
import {mojibake} from './mojibake.ts'
import type {Change, CleanContext, CleanPass, PassId} from './pass.ts'

const passes: readonly CleanPass[] = [mojibake, invisibleCharacter, markup, lineStructure, boilerplate, duplicatePassage]

/** What was done, in words, with its place in the source as given. */
export interface CleaningDone {
  readonly passId: PassId
  readonly span: Span
  /** What stands there now; `undefined` where something is only reported. */
  readonly replacement: string | undefined
  readonly wording: Wording
  readonly confidence: number
}

function* inSource(mapped: MappedText, pass: CleanPass, changes: readonly Change[]): Generator<CleaningDone> {
  const spans = mapped.toSources(changes.map((change) => change.span))
  for (const [index, change] of changes.entries())
    yield {
      passId: pass.id,
      span: spans[index]!,
      replacement: change.edit?.text,
      wording: pass.messages[change.message]!(change.values),
      confidence: change.confidence,
    }
}

/** What a pass takes out can bring together what an earlier one then finds; a text has been seen to settle within three rounds. */
const ROUNDS = 8

/** A text under way. */
class Cleaning {
  readonly #tell: (done: CleaningDone) => void
  readonly #context: CleanContext
  #mapped: MappedText
  /** Counts the versions of the text. */
  #version = 0
  /** The version of the text in which a pass had nothing to change. */
  readonly #idleIn = new Map<PassId, number>()

  constructor(source: string, context: CleanContext, tell: (done: CleaningDone) => void) {
    this.#mapped = MappedText.of(source)
    this.#context = {...context, lines: new LineMemory()}
    this.#tell = tell
  }

  get text(): string {
    return this.#mapped.text
  }

  get mapped(): MappedText {
    return this.#mapped
  }

  /** Runs each pass, unless it had nothing to change in this very text; says whether any has changed it. */
  round(wanted: readonly CleanPass[], isFirst: boolean): boolean {
    const before = this.#version
    for (const pass of wanted) if (this.#idleIn.get(pass.id) !== this.#version) this.#run(pass, isFirst)
    return this.#version > before
  }

  #run(pass: CleanPass, isFirst: boolean): void {
    const found = pass.run(this.text, this.#context)
    // What is only reported is reported once.
    const changes = isFirst ? found : found.filter((change) => change.edit)
    for (const done of inSource(this.#mapped, pass, changes)) this.#tell(done)
    const edits = changes.map((change) => change.edit).filter((edit) => edit !== undefined)
    if (edits.length === 0) this.#idleIn.set(pass.id, this.#version)
    else {
      this.#mapped = this.#mapped.edit(edits)
      this.#version++
    }
  }
}

/**
 * Runs the passes that are wanted over a plain text, each on what the one before has left, again and again until nothing changes, so that
 * cleaning twice is cleaning once.
 *
 * @param tell - is told all that is done, in the order in which it is
 * @returns the cleaned text, and where each stretch of it comes from
 */
export function cleanTelling(
  source: string,
  wanted: readonly PassId[],
  context: CleanContext,
  tell: (done: CleaningDone) => void,
): MappedText {
  const cleaning = new Cleaning(source, context, tell)
  const running = passes.filter(({id}) => wanted.includes(id))
  // Of a long text, another version is better not in memory beside it.
  const keyOf = context.isLong ? numberOf : (text: string) => text
  for (let round = 0; round < ROUNDS; round++) {
    const before = keyOf(cleaning.text)
    if (!cleaning.round(running, round === 0) || keyOf(cleaning.text) === before) break
  }
  return cleaning.mapped
}
