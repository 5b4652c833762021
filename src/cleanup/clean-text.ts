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
export interface Done {
  readonly passId: PassId
  readonly span: Span
  /** What stands there now; `undefined` where something is only reported. */
  readonly replacement: string | undefined
  readonly wording: Wording
  readonly confidence: number
}

export interface Cleaned {
  readonly text: string
  readonly done: readonly Done[]
}

function inSource(mapped: MappedText, pass: CleanPass, changes: readonly Change[]): Done[] {
  const spans = mapped.toSources(changes.map((change) => change.span))
  return changes.map((change, index) => ({
    passId: pass.id,
    span: spans[index]!,
    replacement: change.edit?.text,
    wording: pass.messages[change.message]!(change.values),
    confidence: change.confidence,
  }))
}

const byPlace = (a: Done, b: Done): number => a.span.start - b.span.start || a.span.end - b.span.end

/** What a pass takes out can bring together what an earlier one then finds; a text has been seen to settle within three rounds. */
const ROUNDS = 8

/** A text under way, and what has been done to it so far. */
class Cleaning {
  mapped: MappedText
  readonly done: Done[] = []

  constructor(source: string) {
    this.mapped = MappedText.of(source)
  }

  /** Runs one pass. */
  run(pass: CleanPass, context: CleanContext, isFirst: boolean): void {
    const found = pass.run(this.mapped.text, context)
    // What is only reported is reported once.
    const changes = isFirst ? found : found.filter((change) => change.edit)
    for (const what of inSource(this.mapped, pass, changes)) this.done.push(what)
    this.mapped = this.mapped.edit(changes.map((change) => change.edit).filter((edit) => edit !== undefined))
  }
}

/**
 * Runs the passes that are wanted over a plain text, each on what the one before has left, again and again until nothing changes, so that
 * cleaning twice is cleaning once.
 *
 * @returns the cleaned text, and all that was done, sorted by its place in the source
 */
export function cleanText(source: string, wanted: readonly PassId[], context: CleanContext): Cleaned {
  const cleaning = new Cleaning(source)
  const shared = {...context, lines: context.isLong ? undefined : new Map()}
  for (let round = 0; round < ROUNDS; round++) {
    const before = cleaning.mapped.text
    for (const pass of passes) if (wanted.includes(pass.id)) cleaning.run(pass, shared, round === 0)
    if (cleaning.mapped.text === before) break
  }
  return {text: cleaning.mapped.text, done: cleaning.done.sort(byPlace)}
}
