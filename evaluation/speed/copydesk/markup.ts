import {VFile} from 'vfile'
import type {createLinter as CreateLinter} from '../../../src/index.ts'
import type {Lint} from '../workers/adapter.ts'

/** The built package, by its own name; there is nothing for the type checker to find before the build. */
const door: string = 'copydesk'

/** A page of HTML opens with a tag; all else is Markdown. */
const pathOf = (text: string): string => (text.startsWith('<') ? 'document.html' : 'document.md')

/** Every rule is on. */
export async function create(): Promise<Lint> {
  const {createLinter} = (await import(door)) as {createLinter: typeof CreateLinter}
  const linter = await createLinter()
  return (text) => linter.lint(new VFile({value: text, path: pathOf(text)})).messages.length
}
