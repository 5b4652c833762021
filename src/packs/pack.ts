import type {PackFile} from './pack-file.ts'
import type {PackRule} from './pack-rule.ts'

/** Rules of a house, as data: the files of a folder. */
export interface Pack {
  /** Stands before the ids of its rules: `Google.We`. */
  readonly name: string
  /** The files by their paths in the folder: rules (`.yml`, `.yaml`), vocabularies (`accept.txt`, `reject.txt`), word lists. */
  readonly files: Readonly<Record<string, PackFile>>
  /** Files that could not be read, by their paths in the folder, and why. */
  readonly unread?: Readonly<Record<string, string>>
  /** Rules as code, by the names that they have after that of the pack. */
  readonly rules?: Readonly<Record<string, PackRule>>
}

/** A pack without rules as code, which can be sent anywhere. */
export type PackData = Omit<Pack, 'rules'>

/** A rule that cannot be served. */
export interface Unserved {
  readonly pack: string
  /** Its file's path in the pack. */
  readonly file: string
  readonly reason: string
}

/** The marked prose of a rule's own file. */
export interface PackTests {
  readonly ruleId: string
  readonly pack: string
  readonly file: string
  readonly text: string
  /** The line of the file that the text starts on, from 1. */
  readonly line: number
}

/** Packs that have been read. */
export interface LoadedPacks {
  readonly rules: readonly PackRule[]
  readonly unserved: readonly Unserved[]
  readonly tests: readonly PackTests[]
  /** Rules in whose files there are no tests, by their ids. */
  readonly untested: readonly string[]
}
