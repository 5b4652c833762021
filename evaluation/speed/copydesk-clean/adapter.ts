import type {createLinter as CreateLinter} from '../../../src/index.ts'
import type {Lint} from '../workers/adapter.ts'

/** The built package, by its own name; there is nothing for the type checker to find before the build. */
const door: string = 'copydesk'

/** All passes of `clean` run. */
export async function create(): Promise<Lint> {
  const {createLinter} = (await import(door)) as {createLinter: typeof CreateLinter}
  const linter = await createLinter()
  return (text) => linter.clean(text).messages.length
}
