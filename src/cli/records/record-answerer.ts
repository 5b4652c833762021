import {isUtf8} from 'node:buffer'
import {jsonMessages} from '../../reporters/json.ts'
import {count} from '../../reporters/report.ts'
import {INTERNAL_ERROR} from '../../rules/apply.ts'
import {isLeft} from '../fix/is-left.ts'
import {FAILED, facts, failure, type Members, nothing, objectOf, type RecordAnswer} from './answer.ts'
import {Field} from './field.ts'
import {withValue} from './json-place.ts'
import {actionOf, type Made, type RecordAction} from './record-actions.ts'
import type {RecordTask, Standing} from './task.ts'

/** What is wrong with a record. */
class RecordError extends Error {}

/** The key under which a record that comes back whole has what copydesk says of it. */
const OWN_KEY = 'copydesk'

function jsonOf(line: Uint8Array): {readonly json: string; readonly value: unknown} {
  if (!isUtf8(line)) throw new RecordError('the line is not UTF-8')
  const json = new TextDecoder().decode(line)
  try {
    return {json, value: JSON.parse(json)}
  } catch {
    throw new RecordError('the line is not JSON')
  }
}

function tally(rules: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return Object.fromEntries(counts)
}

/** Answers the records of a run, one after another. */
export class RecordAnswerer {
  readonly #task: RecordTask
  readonly #field: Field
  readonly #id: Field | undefined
  readonly #action: RecordAction

  constructor(task: RecordTask) {
    this.#task = task
    this.#field = new Field(task.field)
    this.#id = task.id === undefined ? undefined : new Field(task.id)
    this.#action = actionOf(task)
  }

  /** Loads what it takes to answer records. */
  async prepare(): Promise<void> {
    await this.#action('')
  }

  /** The answer to a record. Never rejects. */
  async answer(line: Uint8Array, standing: Standing): Promise<RecordAnswer> {
    let json: string | undefined
    try {
      const record = jsonOf(line)
      json = record.json
      return this.#told(await this.#action(this.#textOf(record.value)), json, standing)
    } catch (error) {
      const problem = error instanceof RecordError ? error.message : `internal error, please report it: ${(error as Error).message}`
      return this.#failed(problem, json, standing)
    }
  }

  #textOf(record: unknown): string {
    const text = this.#field.valueIn(record)
    if (typeof text === 'string') return text
    throw new RecordError(`the record has no text in "${this.#task.field}"`)
  }

  /** The value that tells the record apart, to the letter. */
  #idIn(json: string | undefined): string | undefined {
    if (this.#id === undefined || json === undefined) return undefined
    const place = this.#id.placeIn(json)
    return place ? json.slice(place.start, place.end) : 'null'
  }

  #told(made: Made, json: string, standing: Standing): RecordAnswer {
    const counts = nothing()
    count(counts, made)
    return {
      line: this.#task.keepsFields ? this.#whole(made, json) : this.#short(made, json, standing),
      hasFailed: false,
      counts,
      isPartial: made.messages.some(({ruleId}) => ruleId === INTERNAL_ERROR),
      isUnfinished: this.#task.action === 'fix' && made.messages.some(isLeft),
    }
  }

  #short(made: Made, json: string, standing: Standing): string {
    const text = this.#task.action === 'check' ? undefined : JSON.stringify(made.text)
    return objectOf({...facts(standing, this.#idIn(json)), text, ...this.#said(made)})
  }

  /** The record as it came, but for its text, and for what is said of it where something is. */
  #whole(made: Made, json: string): string {
    const {action, outputField} = this.#task
    const output = new Field(outputField)
    const record = action === 'check' ? json : output.put(json, JSON.stringify(made.text))
    if (record === undefined) throw new RecordError(`the record has no object to put "${outputField}" into`)
    const said = objectOf(this.#said(made))
    return said === '{}' ? record : withValue(record, [OWN_KEY], said)!
  }

  #said(made: Made): Members {
    const {messages, counts, edits} = this.#task.tells
    return {
      messages: messages ? JSON.stringify(jsonMessages(made)) : undefined,
      counts: counts ? JSON.stringify(tally(made.rules)) : undefined,
      edits: edits ? JSON.stringify(made.edits()) : undefined,
    }
  }

  #failed(problem: string, json: string | undefined, standing: Standing): RecordAnswer {
    const whole =
      this.#task.keepsFields && json !== undefined ? withValue(json, [OWN_KEY], objectOf({problem: JSON.stringify(problem)})) : undefined
    return whole === undefined ? failure(problem, standing, this.#idIn(json)) : {line: whole, ...FAILED}
  }
}
