/** A room of `src/` whose tests are tried. */
export interface Room {
  /** The suites that are to notice a mutant: those of the room that are quick, read no build and start no process. */
  readonly suites: readonly string[]
  readonly leftOut?: readonly string[]
}

/** By name. What measures growth or types a text letter by letter takes too long to be run for each mutant. */
export const rooms: Readonly<Record<string, Room>> = {
  text: {suites: ['tests/text/**/*.test.ts']},
  reporters: {suites: ['tests/reporters/**/*.test.ts']},
  // What is found in whole texts under all rules takes seconds; so the score is that of what is tested directly.
  linter: {
    suites: ['baseline', 'choice', 'correction', 'fix', 'plan', 'settle', 'suppress'].map((name) => `tests/linter/${name}.test.ts`),
  },
  // Comments of plain text, and what corrections write into markup, are told by what the linter makes of them.
  formats: {
    suites: ['tests/formats/**/*.test.ts', 'tests/linter/fix-formats.test.ts', 'tests/linter/suppress.test.ts'],
    leftOut: ['excess', 'lazy', 'properties', 'windows'].map((name) => `tests/formats/${name}.test.ts`),
  },
  // The cases and the suites that start programs take minutes; so the score is that of what is tested directly.
  cli: {suites: ['baseline', 'cache', 'find', 'pool', 'tally', 'write-atomically'].map((name) => `tests/cli/${name}.test.ts`)},
}
