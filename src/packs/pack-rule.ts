import type {Inquiry} from '../analysis/inquiry.ts'
import type {Paragraph} from '../analysis/paragraph.ts'
import type {Need} from '../language/language.ts'
import type {Options, OptionTable} from '../text/options.ts'
import type {Rule} from '../text/rule.ts'
import type {Span} from '../text/span.ts'
import type {Action} from './actions.ts'
import type {PackCandidacy} from './candidacy.ts'
import type {Fields} from './fields.ts'
import type {PackFile} from './pack-file.ts'
import type {Scope} from './scope.ts'

/** The way of a rule to what stands around its paragraph. */
type Ask = Inquiry['ask']

/** What has been found, in the text that was looked at. */
export interface Hit extends Span {
  /** What the message's `%s` stand for, in order. */
  readonly values: readonly string[]
  /** Replacements for exactly the span, best first. */
  readonly replacements?: readonly string[]
}

/** What a check may go by beside the text. */
export interface CheckContext {
  readonly paragraph: Paragraph
  readonly ask: Ask
  readonly options: Options<OptionTable>
  /** Where the piece starts in the paragraph. */
  readonly start: number
}

/** What a rule of a pack does: finds in a text what its file describes. */
export interface Check {
  readonly needs?: readonly Need[]
  readonly options?: OptionTable
  /** Whether it may find anything in a paragraph, told quickly. Default: it may. */
  mayFind?(paragraph: Paragraph): boolean
  /** What it finds in one piece of a paragraph, or in a whole source, which has no surroundings. Offsets are of the piece. */
  find(text: string, around?: CheckContext): Iterable<Hit>
}

/** What checks are made with. */
export interface Workshop {
  readonly fields: Fields
  readonly scope: Scope
  readonly action: Action
  /** The message, which some checks change. */
  readonly message: string
  readonly candidacy: PackCandidacy
  /** Terms that the vocabularies of all packs accept, as expressions. */
  readonly accepted: readonly string[]
  /** The files of the pack that are no rules, by their paths in it. */
  readonly files: Readonly<Record<string, PackFile>>
}

/** Makes a check of what a file says, with what it has instead of the file's own message and scope. @throws {PackError} where it cannot be served */
export type MakeCheck = (workshop: Workshop) => Check & {readonly message?: string; readonly scope?: Scope}

/** A rule of a pack, which is one like any other. */
export type PackRule = Rule<Paragraph, {readonly ask: Ask}, Need, string, OptionTable>
