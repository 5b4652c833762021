import type {BenchSpeller} from '../../workers/speller.ts'

interface HarperLint {
  lint_kind(): string
  suggestions(): readonly {get_replacement_text(): string}[]
}

interface HarperLinter {
  setup(): Promise<void>
  lint(text: string, options: {language: 'plaintext'}): Promise<readonly HarperLint[]>
}

/** The names are no literals, because the peers are not installed where the types are checked. */
const [door, binaryDoor]: string[] = ['harper.js', 'harper.js/binary']

const {LocalLinter} = (await import(String(door))) as {LocalLinter: new (init: {binary: object}) => HarperLinter}

/** It has no speller of its own: a text of one word is checked, by all rules that are on by default. */
export async function create(): Promise<BenchSpeller> {
  const {binary} = (await import(String(binaryDoor))) as {binary: object}
  const linter = new LocalLinter({binary})
  await linter.setup()
  const spelling = async (word: string) =>
    (await linter.lint(word, {language: 'plaintext'})).filter((lint) => lint.lint_kind() === 'Spelling')
  return {
    correct: async (word) => (await spelling(word)).length === 0,
    suggest: async (word) => (await spelling(word)).flatMap((lint) => lint.suggestions().map((each) => each.get_replacement_text())),
  }
}
