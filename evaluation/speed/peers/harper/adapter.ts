import type {Lint} from '../../workers/adapter.ts'

interface HarperLinter {
  setup(): Promise<void>
  lint(text: string, options: {language: 'plaintext'}): Promise<readonly object[]>
}

interface Harper {
  readonly LocalLinter: new (init: {binary: object}) => HarperLinter
}

/** The names are no literals, because the peers are not installed where the types are checked. */
const [door, binaryDoor]: string[] = ['harper.js', 'harper.js/binary']

/** The rules that are on by default, and the full binary. */
export async function create(): Promise<Lint> {
  const {LocalLinter} = (await import(String(door))) as Harper
  const {binary} = (await import(String(binaryDoor))) as {binary: object}
  const linter = new LocalLinter({binary})
  await linter.setup()
  return async (text) => (await linter.lint(text, {language: 'plaintext'})).length
}
