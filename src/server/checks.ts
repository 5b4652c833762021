import type {Format} from '../formats/format.ts'
import type {Settings} from '../linter/settings.ts'
import type {Edit} from '../text/finding.ts'
import {moved} from './found.ts'
import {Lanes, LONG} from './lanes.ts'
import type {OpenDocument} from './open-document.ts'
import type {Answer} from './questions.ts'
import {windowAround} from './windows.ts'

/** How a document is checked. */
export interface Manner {
  readonly format: Format
  readonly settings: Settings
}

/** What checking a document came to: `superseded` where it was changed before it was looked at, `late` where it was changed meanwhile. */
export type Outcome = 'checked' | 'late' | 'superseded'

/** A document could not be checked. */
export class CheckFailure extends Error {
  override name = 'CheckFailure'
}

function foundOf(answer: Answer): Extract<Answer, {found: unknown}>['found'] {
  if ('found' in answer) return answer.found
  throw new CheckFailure('problem' in answer ? answer.problem : 'The thread has not answered what it was asked')
}

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
  async check(document: OpenDocument, manner: Manner): Promise<Outcome> {
    const {text} = document.text
    const {version} = document
    if (text.length >= LONG) await this.#checkWindow(document, manner)
    if (document.version !== version) return 'superseded'
    const answer = await this.#lanes.ask({ask: 'check', key: document.uri, text, ...manner})
    if (answer === undefined) return 'superseded'
    document.take(foundOf(answer), version)
    document.checked = version
    return document.version === version ? 'checked' : 'late'
  }

  /** What is found in a text that is no version of a document, but could become one. Its key is to be forgotten. */
  async look(key: string, text: string, manner: Manner): Promise<ReturnType<typeof foundOf> | undefined> {
    const answer = await this.#lanes.ask({ask: 'check', key, text, ...manner})
    return answer && foundOf(answer)
  }

  /** The edits that make all safe corrections of a document; `undefined` where a later question has taken the place of this one. */
  async fixes({uri, text}: OpenDocument, manner: Manner): Promise<readonly Edit[] | undefined> {
    const answer = await this.#lanes.ask({ask: 'fix', key: uri, text: text.text, ...manner})
    if (answer === undefined || 'edits' in answer) return answer?.edits
    throw new CheckFailure('problem' in answer ? answer.problem : 'The thread has not answered what it was asked')
  }

  /** Gives back the memory of a document. */
  forget(key: string): void {
    this.#lanes.forget(key)
    this.#lanes.forget(windowKey(key))
  }

  close(): void {
    this.#lanes.close()
  }

  async #checkWindow(document: OpenDocument, manner: Manner): Promise<void> {
    const {version, focus} = document
    const {text} = document.text
    const window = windowAround(text, manner.format, focus)
    if (window === undefined) return
    const answer = await this.#lanes.ask({
      ask: 'check',
      key: windowKey(document.uri),
      text: text.slice(window.start, window.end),
      ...manner,
    })
    if (answer === undefined || document.version !== version) return
    const around = document.found.filter(({start, end}) => end <= window.start || start >= window.end)
    const inside = foundOf(answer).map((found) => moved(found, window.start))
    document.take(
      [...around, ...inside].sort((a, b) => a.start - b.start),
      version,
    )
    this.#seen(document)
  }
}

const windowKey = (key: string): string => `${key}#window`
