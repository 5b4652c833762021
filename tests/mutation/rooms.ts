/** A room of `src/` whose tests are tried. */
export interface Room {
  /** The suites that are to notice a mutant: those of the room that are quick, read no build and start no process. */
  readonly suites: readonly string[]
  readonly leftOut?: readonly string[]
}

/** What starts programs or threads runs what is built, and so no mutant. */
const commandLine: Room = {
  suites: ['cli', 'config', 'files'].map((room) => `tests/${room}/**/*.test.ts`),
  leftOut: ['docs', 'full-disk'].map((name) => `tests/cli/${name}.test.ts`),
}

/** By name. What measures growth or types a text letter by letter takes too long to be run for each mutant. */
export const rooms: Readonly<Record<string, Room>> = {
  text: {suites: ['tests/text/**/*.test.ts']},
  reporters: {suites: ['tests/reporters/**/*.test.ts']},
  linter: {
    suites: ['tests/linter/**/*.test.ts'],
    leftOut: ['again', 'fix-templates', 'growth', 'long-texts', 'tell'].map((name) => `tests/linter/${name}.test.ts`),
  },
  // Comments of plain text, what front matter wishes, and what corrections write into markup, are told by what the linter makes of them.
  formats: {
    suites: [
      'tests/formats/**/*.test.ts',
      'tests/linter/document-wishes.test.ts',
      'tests/linter/fix-formats.test.ts',
      'tests/linter/pipelines.test.ts',
      'tests/linter/suppress.test.ts',
    ],
    leftOut: ['excess', 'lazy', 'memory', 'properties', 'window-lengths'].map((name) => `tests/formats/${name}.test.ts`),
  },
  packs: {
    suites: [
      'actions',
      'again',
      'checks',
      'expression',
      'hostile',
      'literals',
      'own-packs',
      'parts',
      'reading',
      'scopes',
      'stepped',
      'text-checks',
      'word-checks',
    ].map((name) => `tests/packs/${name}.test.ts`),
  },
  files: commandLine,
  config: commandLine,
  cli: commandLine,
  // What speaks to a server in a process of its own runs what is built.
  server: {
    suites: ['tests/server/*.test.ts'],
    leftOut: ['cancellation', 'long-documents', 'memory', 'protocol', 'random-edits', 'robustness', 'vscode-manifest'].map(
      (name) => `tests/server/${name}.test.ts`,
    ),
  },
}
