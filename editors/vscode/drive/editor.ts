import type {Page} from 'playwright-core'

/** How long anything may take that a person would wait for. Unit: ms. */
const PATIENCE = 90_000

/** Waits until something is so, and says whether it became so. */
export async function became(is: () => boolean | Promise<boolean>, patience = 30_000): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100)))
    if (await is()) return true
  return false
}

/** VS Code in a browser, as a person uses it: by its keyboard. */
export class Editor {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async openFolder(address: string): Promise<void> {
    await this.page.goto(address, {waitUntil: 'domcontentloaded'})
    await this.page.waitForSelector('.monaco-workbench', {timeout: PATIENCE})
    await this.page.waitForTimeout(3000)
  }

  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P')
    await this.page.waitForSelector('.quick-input-widget input', {timeout: PATIENCE})
    await this.page.keyboard.type(name)
    await this.page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${name}")`, {timeout: PATIENCE})
    await this.page.keyboard.press('Enter')
    await this.page.waitForSelector('.editor-instance .view-lines', {timeout: PATIENCE})
  }

  async goTo(line: number, column: number): Promise<void> {
    await this.page.click('.editor-instance .view-lines')
    await this.page.keyboard.press('Control+G')
    await this.page.waitForTimeout(500)
    await this.page.keyboard.type(`${line}:${column}`)
    await this.page.keyboard.press('Enter')
    await this.page.waitForTimeout(500)
  }

  /** The titles that are offered at the cursor. */
  async offered(): Promise<string[]> {
    await this.page.keyboard.press('Control+.')
    await this.page.waitForSelector('.action-widget .monaco-list-row.action', {timeout: PATIENCE})
    return this.page.locator('.action-widget .monaco-list-row.action').allInnerTexts()
  }

  /** Takes the action whose title begins so. */
  async take(title: string): Promise<readonly string[]> {
    const titles = (await this.offered()).map((text) => text.trim())
    const at = titles.findIndex((text) => text.startsWith(title))
    for (let step = 0; step < at; step++) await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press(at < 0 ? 'Escape' : 'Enter')
    return titles
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S')
    await this.page.waitForTimeout(500)
  }

  async command(title: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+P')
    await this.page.waitForSelector('.quick-input-widget input', {timeout: PATIENCE})
    await this.page.keyboard.type(title)
    await this.page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${title}")`, {timeout: PATIENCE})
    await this.page.keyboard.press('Enter')
  }

  squiggles(severity: 'error' | 'info' | 'warning'): Promise<number> {
    return this.page.locator(`.squiggly-${severity}`).count()
  }

  async problems(): Promise<string[]> {
    await this.page.keyboard.press('Control+Shift+M')
    await this.page.waitForSelector('.markers-panel .monaco-list-row', {timeout: PATIENCE})
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts()
  }

  async status(): Promise<string> {
    return (await this.page.locator('.statusbar-item', {hasText: 'copydesk'}).first().innerText()).trim()
  }
}
