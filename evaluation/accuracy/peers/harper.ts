import type {VFile} from 'vfile'
import {fileWith, type PeerFinding} from './finding.ts'

interface HarperLint {
  lint_kind(): string
  message(): string
  /** Offsets in code points. */
  span(): {readonly start: number; readonly end: number}
  suggestions(): readonly {get_replacement_text(): string}[]
}

interface HarperLinter {
  setup(): Promise<void>
  lint(text: string, options: {language: 'plaintext'}): Promise<readonly HarperLint[]>
}

interface Harper {
  readonly LocalLinter: new (init: {binary: object}) => HarperLinter
}

const RULES: Readonly<Record<string, string>> = {
  Spelling: 'typo',
  Typo: 'typo',
  Repetition: 'repeated-word',
  Agreement: 'subject-verb-agreement',
}

const ruleOf = (lint: HarperLint): string =>
  /no termination/.test(lint.message()) ? 'unbalanced-quote' : (RULES[lint.lint_kind()] ?? lint.lint_kind())

/** Where each code point of a text starts, and its end, in UTF-16 code units. */
function startsOf(text: string): number[] {
  const starts = [0]
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length)
  return starts
}

function findingOf(lint: HarperLint, starts: readonly number[]): PeerFinding {
  const {start, end} = lint.span()
  const expected = lint.suggestions().map((suggestion) => suggestion.get_replacement_text())
  return {start: starts[start] ?? 0, end: starts[end] ?? 0, ruleId: ruleOf(lint), reason: lint.message(), expected}
}

/**
 * harper.js with the rules that are on by default.
 *
 * @param load - imports a package that is installed for the peer
 */
export async function createHarper(load: (name: string) => Promise<unknown>): Promise<{lint(text: string): Promise<VFile>}> {
  const {LocalLinter} = (await load('harper.js')) as Harper
  const {binary} = (await load('harper.js/binary')) as {binary: object}
  const linter = new LocalLinter({binary})
  await linter.setup()
  return {
    async lint(text) {
      const starts = startsOf(text)
      return fileWith(
        text,
        (await linter.lint(text, {language: 'plaintext'})).map((lint) => findingOf(lint, starts)),
      )
    },
  }
}
