import {createRequire} from 'node:module'
import {join} from 'node:path'
import {CHROMIUM_ARGUMENTS, chromiumPath} from '../harness/chromium.ts'

/** What one place of a program found, or failed with. */
export interface Answer {
  readonly value?: unknown
  readonly error?: string
}

/** What the page, its worker and the package's own worker answered. */
export interface Answers {
  readonly page?: Answer
  readonly worker?: Answer
  /** By the package's own worker, `copydesk/worker`. */
  readonly client?: Answer
}

interface Page {
  on(event: string, listen: (what: {text?(): string; message?: string}) => void): void
  goto(url: string): Promise<unknown>
  waitForTimeout(ms: number): Promise<void>
  evaluate(code: string): Promise<unknown>
  close(): Promise<void>
}

interface Chromium {
  newPage(): Promise<Page>
  close(): Promise<void>
}

/** How long a page may take until it and its worker have answered, on a machine that is busy. Unit: ms. */
const PATIENCE = 120_000

/** What all three say, once all have said something. It is asked for, since a page may forbid code that waits in it. */
async function allAnswers(page: Page): Promise<Answers> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    const answers = (await page.evaluate('globalThis.results ?? {}')) as Answers
    if (answers.page && answers.worker && answers.client) return answers
    await page.waitForTimeout(100)
  }
  throw new Error(`No answer within ${PATIENCE} ms`)
}

/** Starts Chromium, headless, with a profile of its own. */
export async function startBrowser(workspace: string): Promise<Browser> {
  const {chromium} = createRequire(join(workspace, 'package.json'))('playwright-core')
  return new Browser(await chromium.launch({executablePath: chromiumPath(), args: CHROMIUM_ARGUMENTS}))
}

/** Opens pages of projects, and gives what they found. */
export class Browser {
  readonly #chromium: Chromium

  constructor(chromium: Chromium) {
    this.#chromium = chromium
  }

  /** What the page at an address and its worker answer. */
  async answersOf(url: string): Promise<Answers> {
    const page = await this.#chromium.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text?.() ?? ''))
    page.on('pageerror', (error) => said.push(error.message ?? ''))
    try {
      await page.goto(url)
      return await allAnswers(page)
    } catch (error) {
      const failed = {error: `${error instanceof Error ? error.message : error}\n${said.join('\n')}`}
      const partly = (await page.evaluate('globalThis.results ?? {}').catch(() => ({}))) as Answers
      return {page: failed, worker: failed, client: failed, ...partly}
    } finally {
      await page.close()
    }
  }

  /** The text of an element of a page, as JSON. */
  async jsonAt(url: string, id: string): Promise<unknown> {
    const page = await this.#chromium.newPage()
    try {
      await page.goto(url)
      return JSON.parse((await page.evaluate(`document.getElementById('${id}').textContent`)) as string)
    } finally {
      await page.close()
    }
  }

  async close(): Promise<void> {
    await this.#chromium.close()
  }
}
