import type {Format} from '../formats/format.ts'
import type {Settings} from '../linter/settings.ts'
import type {Edit} from '../text/finding.ts'
import {byStart} from '../text/span.ts'
import type {FoundInDocument} from './found.ts'
import type {LaneAnswer} from './lane-questions.ts'
import {Lanes, LONG} from './lanes.ts'
import type {OpenDocument} from './open-document.ts'
import {windowAround} from './windows.ts'

/** How a document is checked. */
export interface CheckManner {
  readonly format: Format
  readonly settings: Settings
}

/** What checking a document came to: `superseded` where nobody wanted it to its end, `late` where the document was changed meanwhile. */
type Outcome = 'checked' | 'late' | 'superseded'

/** A document could not be checked. */
class CheckFailure extends Error {
  override name = 'CheckFailure'
}

const failure = (answer: LaneAnswer): CheckFailure =>
  new CheckFailure('problem' in answer ? answer.problem : 'The thread has not answered what it was asked')

function foundOf(answer: LaneAnswer): readonly FoundInDocument[] {
  if ('found' in answer) return answer.found
  throw failure(answer)
}

/** Whose memory a part of a long document is checked with. */
const windowKey = (key: string): string => `${key}#window`

/** Has documents checked in other threads, and puts into them what was found. */
export class Checks {
  readonly #lanes: Lanes
  readonly #seen: (document: OpenDocument) => void

  /** @param seen - called when a part of a long document was looked at, before the rest is */
  constructor(seen: (document: OpenDocument) => void, lanes = new Lanes()) {
    this.#seen = seen
    this.#lanes = lanes
  }

  /** @throws {CheckFailure} where its thread died of it */
  async check(document: OpenDocument, manner: CheckManner): Promise<Outcome> {
    const {text} = document.text
    const {version} = document
    if (text.length >= LONG && !(await this.#checkWindow(document, manner))) return 'superseded'
    const answer = await this.#lanes.ask({ask: 'check', key: document.uri, text, ...manner})
    if (answer === undefined) return 'superseded'
    document.take(foundOf(answer), version)
    document.checked = version
    return document.version === version ? 'checked' : 'late'
  }

  /** What is found in a text that is no version of a document, but could become one. Its key is to be forgotten. */
  async look(key: string, text: string, manner: CheckManner, signal?: AbortSignal): Promise<readonly FoundInDocument[] | undefined> {
    const answer = await this.#lanes.ask({ask: 'check', key, text, ...manner}, signal)
    return answer && foundOf(answer)
  }

  /** The edits that make all safe corrections of a document; `undefined` where nobody wants them any more. */
  async fixes({uri, text}: OpenDocument, manner: CheckManner, signal?: AbortSignal): Promise<readonly Edit[] | undefined> {
    const answer = await this.#lanes.ask({ask: 'fix', key: uri, text: text.text, ...manner}, signal)
    if (answer === undefined || 'edits' in answer) return answer?.edits
    throw failure(answer)
  }

  /** Gives up what is under way of a document, since it is no more what it was. */
  giveUp(key: string): void {
    this.#lanes.giveUp(key)
    this.#lanes.giveUp(windowKey(key))
  }

  /** Gives back the memory of a document. */
  forget(key: string): void {
    this.#lanes.forget(key)
    this.#lanes.forget(windowKey(key))
  }

  close(): void {
    this.#lanes.close()
  }

  /** Checks what is around the reader, and tells whether the rest is to be checked now. */
  async #checkWindow(document: OpenDocument, manner: CheckManner): Promise<boolean> {
    const {version, focus, uri} = document
    const {text} = document.text
    const within = windowAround(focus, text.length)
    document.window = within
    this.#lanes.giveUp(uri)
    const answer = await this.#lanes.ask({ask: 'check', key: windowKey(uri), text, within, ...manner})
    if (answer === undefined || document.version !== version) return false
    const around = document.found.filter(({start}) => start < within.start || start >= within.end)
    document.take([...around, ...foundOf(answer)].sort(byStart), version)
    this.#seen(document)
    return true
  }
}
