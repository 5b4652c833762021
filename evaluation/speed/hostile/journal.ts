import {createHash} from 'node:crypto'
import {appendFileSync, existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Verdict} from './verdict.ts'

interface Entry {
  readonly build: string
  readonly name: string
  readonly verdict: Verdict
}

/** A name for a build that changes with its code. */
export function buildOf(dist: string): string {
  const hash = createHash('sha256')
  const scripts = readdirSync(dist, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.js'))
  for (const name of scripts.sort()) hash.update(name).update(readFileSync(join(dist, name)))
  return hash.digest('hex').slice(0, 12)
}

/** What was measured of a build before, and a file in which it is kept, a line of JSON each, so that a run can be broken off and taken up again. */
export class Journal {
  readonly #build: string
  readonly #file: string | undefined
  readonly #verdicts = new Map<string, Verdict>()

  /** @param file - default: nothing is kept */
  constructor(build: string, file?: string) {
    this.#build = build
    this.#file = file
    if (file === undefined || !existsSync(file)) return
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) this.#remember(JSON.parse(line) as Entry)
  }

  #remember({build, name, verdict}: Entry): void {
    if (build === this.#build) this.#verdicts.set(name, verdict)
  }

  /** The verdict on a case, which is measured where it was not. */
  async verdict(name: string, measure: () => Promise<Verdict>): Promise<Verdict> {
    const known = this.#verdicts.get(name)
    if (known) return known
    const entry = {build: this.#build, name, verdict: await measure()}
    this.#remember(entry)
    if (this.#file !== undefined) appendFileSync(this.#file, `${JSON.stringify(entry)}\n`)
    return entry.verdict
  }
}
