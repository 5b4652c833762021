import {pathToFileURL} from 'node:url'
import {compile} from './compile.ts'
import {inBench, inProject} from './paths.ts'

/** A program that takes part. */
export interface Contestant {
  readonly name: string
  /** Its folder within the bench: its adapter, and for a peer a `package.json`. */
  readonly folder: string
  /** The module of that folder that is its adapter. Default: `adapter`. */
  readonly door?: string
  /** Its share of the text that is read in the warm measurements, so that a slow one ends in bounded time. Rates and ratios are per byte. */
  readonly share: number
  /** The largest document that it is given, in bytes. */
  readonly largest: number
  /** Whether it runs beside Node, which then tells nothing of its memory, and of a whole run only how long it takes. */
  readonly isProgram?: boolean
  /** What its figures do not show, a sentence. */
  readonly note: string
}

export const copydesk: Contestant = {name: 'copydesk', folder: 'copydesk', share: 1, largest: 4_000_000, note: ''}

export const harper: Contestant = {
  name: 'harper.js',
  folder: 'peers/harper',
  share: 0.05,
  largest: 100_000,
  note: 'The rules that are on by default; it remembers sentences that it has seen.',
}

/** retext parses in more than linear time, and harper.js takes seconds for 100 KB. */
export const peers: readonly Contestant[] = [
  {
    name: 'retext-spell stack',
    folder: 'peers/retext-stack',
    share: 0.5,
    largest: 1_000_000,
    note: 'retext-spell looks for corrections for the first 30 unknown words of a process only.',
  },
  harper,
  {
    name: 'Vale',
    folder: 'peers/vale',
    share: 0.25,
    largest: 100_000,
    isProgram: true,
    note: 'A process for each text, with the rules of its own style alone.',
  },
  {
    name: 'LanguageTool',
    folder: 'peers/languagetool',
    share: 0.1,
    largest: 100_000,
    isProgram: true,
    note: 'Its server with the rules that are on by default, asked over HTTP; the time of its process counts.',
  },
]

/** The module that a worker loads for a contestant, as a URL. */
export const adapterOf = ({folder, door = 'adapter'}: Contestant): string => pathToFileURL(compile(inBench(`${folder}/${door}.ts`))).href

/** What Node is told in order to check one file from start to end: copydesk by its command line, a peer by a script that does nothing else. */
export function commandFor(contestant: Contestant, file: string): string[] {
  if (contestant === copydesk) return [inProject('dist/cli.cjs'), file]
  return [compile(inBench('workers/lint-once.ts')), adapterOf(contestant), file]
}
