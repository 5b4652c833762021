import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {CHROMIUM_ARGUMENTS, chromiumPath} from '../../harness/chromium.ts'

/** What a page said that it should not have: errors, and requests to others than its own site. */
export interface Complaints {
  readonly errors: readonly string[]
  readonly foreign: readonly string[]
}

/** Starts Chromium, headless, with a profile of its own. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({executablePath: chromiumPath(), args: [...CHROMIUM_ARGUMENTS, '--js-flags=--expose-gc']})

/** Listens to all that goes wrong in a window of a browser. */
export function complaintsOf(context: BrowserContext, origin: string): Complaints {
  const errors: string[] = []
  const foreign: string[] = []
  context.on('weberror', (error) => errors.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) foreign.push(request.url())
  })
  return {errors, foreign}
}

/**
 * Waits until an expression is true in a page, asked from outside: a strict policy forbids the code by which playwright waits within.
 *
 * @throws after a minute
 */
export async function until(page: Page, expression: string): Promise<void> {
  const end = Date.now() + 60_000
  while (!(await page.evaluate(expression))) {
    if (Date.now() > end) throw new Error(`Not within a minute: ${expression}`)
    await page.waitForTimeout(20)
  }
}
