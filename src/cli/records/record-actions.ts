import {VFile} from 'vfile'
import {cleaned} from '../../linter/linter.ts'
import type {ReportMessage} from '../../reporters/report.ts'
import type {Edit} from '../../text/finding.ts'
import {MappedText} from '../../text/mapped-text.ts'
import {Checker} from '../check/checker.ts'
import type {RecordTask} from './task.ts'

/** What has been made of a text. */
export interface Made {
  readonly text: string
  /** Of a check, what was found; of corrections, what is left; of cleaning, what was done. Their offsets count in `source`. */
  readonly messages: readonly ReportMessage[]
  readonly source: string
  /** The rule of each finding, correction or repair. */
  readonly rules: readonly string[]
  /** How the text has come from the one that was given, in order and apart. */
  readonly edits: () => readonly Edit[]
}

/** Makes something of a text. */
export type RecordAction = (text: string) => Promise<Made>

const rulesOf = (messages: readonly ReportMessage[]): string[] => messages.map(({ruleId = ''}) => ruleId)

const checking =
  ({path, settings}: RecordTask, checker = new Checker()): RecordAction =>
  async (text) => {
    const messages = await checker.check(path, text, settings)
    return {text, messages, source: text, rules: rulesOf(messages), edits: () => []}
  }

const fixing =
  ({path, settings, wanted}: RecordTask, checker = new Checker()): RecordAction =>
  async (given) => {
    const {text, corrections, rounds, left} = await checker.fix(path, given, settings, {wanted})
    const edits = () => rounds.reduce((mapped, round) => mapped.edit(round), MappedText.of(given)).changes()
    return {text, messages: left, source: text, rules: corrections, edits}
  }

const cleaning =
  ({path, settings}: RecordTask): RecordAction =>
  async (source) => {
    const {text, told, edits} = await cleaned(new VFile({path, value: source}), settings)
    return {text, messages: told, source, rules: rulesOf(told), edits}
  }

const actions = {check: checking, clean: cleaning, fix: fixing} as const

/** The function that is run over the text of each record. */
export const actionOf = (task: RecordTask): RecordAction => actions[task.action](task)
