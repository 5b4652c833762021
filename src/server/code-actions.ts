import type {Edit} from '../text/finding.ts'
import type {Span} from '../text/span.ts'
import {type CodeAction, CodeActionKind, type Diagnostic} from './bundled/protocol.ts'
import {FIX_ALL} from './capabilities.ts'
import type {FoundInDocument} from './found.ts'
import {pageOfRule} from './rule-page.ts'

/** The commands that code actions carry, and that clients may send by themselves. */
export const commandNames = [
  'copydesk.addWords',
  'copydesk.ignoreHere',
  'copydesk.switchOffRule',
  'copydesk.openRulePage',
  'copydesk.fixAll',
  'copydesk.checkNow',
  'copydesk.enable',
  'copydesk.disable',
] as const
export type CommandName = (typeof commandNames)[number]

/** What is needed to offer actions. */
export interface Offering {
  readonly uri: string
  readonly found: readonly FoundInDocument[]
  /** The stretch that actions are wanted for. */
  readonly span: Span
  /** The kinds that are wanted; `undefined`: all. */
  readonly only: readonly string[] | undefined
  readonly diagnosticOf: (found: FoundInDocument) => Diagnostic | undefined
  readonly editOf: (edits: readonly Edit[]) => NonNullable<CodeAction['edit']>
  /** Whether the document belongs to a folder, and so to a project. */
  readonly hasProject: boolean
}

/** Rules that a word of one's own silences. */
const ABOUT_WORDS: ReadonlySet<string> = new Set(['inconsistent-name', 'typo'])

/** A title is one line, and not a long one. Unit: code points. */
const LONGEST = 60

function shortened(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`
}

const isWord = (text: string): boolean => text !== '' && !/\s/.test(text)

const replacementTitle = ({actual}: FoundInDocument, text: string): string =>
  text === '' ? `Delete “${shortened(actual)}”` : `Replace by “${shortened(text)}”`

/** Whether a kind is among those that are wanted, which stand for all kinds below them. */
const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))

class Offers {
  readonly actions: CodeAction[] = []
  readonly #offering: Offering

  constructor(offering: Offering) {
    this.#offering = offering
  }

  /** All that can be done about one finding, the best first. */
  add(found: FoundInDocument): void {
    const diagnostic = this.#offering.diagnosticOf(found)
    if (diagnostic === undefined) return
    const about = {kind: CodeActionKind.QuickFix, diagnostics: [diagnostic]}
    const corrections = [
      ...found.expected.map((text) => ({title: replacementTitle(found, text), edits: [{start: found.start, end: found.end, text}]})),
      ...found.suggestions,
    ]
    for (const [index, {title, edits}] of corrections.entries())
      this.actions.push({title, ...about, ...(index === 0 && {isPreferred: true}), edit: this.#offering.editOf(edits)})
    this.#addWord(found, about)
    this.#addSilence(found, about)
  }

  /** Adds words to a list, of the project or of the user. */
  addWords(words: readonly string[], about: Partial<CodeAction>): void {
    const what = words.length === 1 ? `“${shortened(words[0]!)}”` : `all ${words.length} unknown words of this document`
    if (this.#offering.hasProject)
      this.#command(`Add ${what} to the words of this project`, 'copydesk.addWords', {words, to: 'project'}, about)
    this.#command(`Add ${what} to my own words`, 'copydesk.addWords', {words, to: 'personal'}, about)
  }

  fixAll(): void {
    this.#command('Make all safe corrections in this document', 'copydesk.fixAll', {}, {kind: FIX_ALL})
  }

  #addWord(found: FoundInDocument, about: Partial<CodeAction>): void {
    if (ABOUT_WORDS.has(found.ruleId) && isWord(found.actual)) this.addWords([found.actual], about)
  }

  #addSilence(found: FoundInDocument, about: Partial<CodeAction>): void {
    const {ruleId, start, end, url} = found
    this.#command(`Ignore “${ruleId}” here`, 'copydesk.ignoreHere', {ruleId, start, end}, about)
    if (this.#offering.hasProject) this.#command(`Switch “${ruleId}” off in this project`, 'copydesk.switchOffRule', {ruleId}, about)
    if (pageOfRule(ruleId, url) !== undefined)
      this.#command(`What “${ruleId}” finds, and why`, 'copydesk.openRulePage', {ruleId, url}, about)
  }

  #command(title: string, command: CommandName, given: object, about: Partial<CodeAction>): void {
    this.actions.push({title, ...about, command: {title, command, arguments: [{uri: this.#offering.uri, ...given}]}})
  }
}

/** The words of a document that no dictionary knows, each once. */
export const unknownWords = (found: readonly FoundInDocument[]): string[] => [
  ...new Set(found.filter(({ruleId, actual}) => ruleId === 'typo' && isWord(actual)).map(({actual}) => actual)),
]

/** A finding within another is what its reader points at. */
const byLength = (a: Span, b: Span): number => a.end - a.start - (b.end - b.start)

/** What can be done at a place of a document. */
export function actionsFor(offering: Offering): CodeAction[] {
  const {found, span, only} = offering
  const offers = new Offers(offering)
  if (isWanted(CodeActionKind.QuickFix, only)) {
    const here = found.filter(({start, end}) => start <= span.end && end >= span.start).sort(byLength)
    for (const one of here) offers.add(one)
    const words = unknownWords(found)
    if (words.length > 1 && here.some(({ruleId}) => ruleId === 'typo')) offers.addWords(words, {kind: CodeActionKind.QuickFix})
  }
  if (only === undefined && found.some(({fix, expected}) => fix === 'safe' && expected.length > 0)) offers.fixAll()
  return offers.actions
}

/** Whether a client asks for nothing but the safe corrections of the whole document. */
export const wantsFixAll = (only: readonly string[] | undefined): boolean =>
  only?.some((wanted) => wanted !== '' && isWanted(FIX_ALL, [wanted])) ?? false
