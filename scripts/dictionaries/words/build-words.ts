import {readdirSync} from 'node:fs'
import type {WordData} from '../../../src/language/word-data.ts'
import {readClasses, withoutDoubles} from './read-classes.ts'
import {type Names, type Pattern, readPatterns} from './read-confusions.ts'
import {readPhrases} from './read-phrases.ts'
import {readVerbs} from './read-verbs.ts'
import {LineError, type Section, sectionsOf} from './sections.ts'

/** The files that `words.json` is compiled from, by their ways from the root of the repository. */
export const WORD_FILES = {
  classes: 'dictionaries/words/classes.txt',
  verbs: 'dictionaries/words/verbs.txt',
  confusions: 'dictionaries/confusions.txt',
  phrases: 'dictionaries/words/borrowed-phrases.txt',
  compounds: 'dictionaries/words/compounds.txt',
} as const

const PARTS = ['print', 'speech'] as const

/** The patterns of `confusions.txt`: of what is wrong anywhere, and of what is right in speech. */
export type Patterns = Readonly<Record<(typeof PARTS)[number], readonly Pattern[]>>

function requireParts(sections: readonly Section[]): void {
  for (const {name, heading} of sections)
    if (!(PARTS as readonly string[]).includes(name)) throw new LineError(heading, `the sections are ${PARTS.join(' and ')}`)
}

/** @throws {LineError} on a line that cannot be read */
export function readNames(): Names {
  return {classes: readClasses(sectionsOf(WORD_FILES.classes)), verbForms: readVerbs(sectionsOf(WORD_FILES.verbs))}
}

/** @throws {LineError} on a line that cannot be read, and on a pattern that stands there twice */
export function readConfusions(names: Names, sections = sectionsOf(WORD_FILES.confusions)): Patterns {
  requireParts(sections)
  const of = (part: string) => sections.filter(({name}) => name === part).flatMap((section) => readPatterns(section, names))
  const patterns = {print: of('print'), speech: of('speech')}
  const seen = new Set<string>()
  for (const {text, line} of [...patterns.print, ...patterns.speech]) {
    if (seen.has(text)) throw new LineError(line, 'this pattern stands here twice')
    seen.add(text)
  }
  return patterns
}

/**
 * What `words.json` holds: classes, verb forms, patterns without their examples, borrowed phrases, and compounds.
 *
 * @throws {LineError} on a line that cannot be read
 */
export function compileWords(): WordData {
  const names = readNames()
  const {print, speech} = readConfusions(names)
  const linesOf = (patterns: readonly Pattern[]) => patterns.map(({text}) => text).join('\n')
  const phrasesOf = (file: string) => readPhrases(sectionsOf(file)).join(', ')
  return {
    ...names,
    print: linesOf(print),
    speech: linesOf(speech),
    phrases: phrasesOf(WORD_FILES.phrases),
    compounds: phrasesOf(WORD_FILES.compounds),
  }
}

const LISTS = 'dictionaries/words/lists'

/** The files that `lists.json` is compiled from. */
export const LIST_FILES: readonly string[] = readdirSync(LISTS)
  .sort()
  .map((name) => `${LISTS}/${name}`)

/**
 * What `lists.json` holds: the words of each list, divided by spaces.
 *
 * @throws {LineError} on a list that another file has as well, and on a word that stands twice in a list
 */
export function compileLists(files = LIST_FILES): Record<string, string> {
  const lists = new Map<string, string>()
  for (const section of files.flatMap(sectionsOf)) {
    if (lists.has(section.name)) throw new LineError(section.heading, 'there is a list of this name in another file')
    const words = section.lines.flatMap(({text}) => text.split(/\s+/))
    lists.set(section.name, withoutDoubles(section, words).join(' '))
  }
  return Object.fromEntries(lists)
}

/** The bytes of `lists.json`, the same for the same files. */
export const buildLists = (): Uint8Array => new TextEncoder().encode(`${JSON.stringify(compileLists(), undefined, 2)}\n`)

/** The bytes of `words.json`, the same for the same files. */
export const buildWords = (): Uint8Array => new TextEncoder().encode(`${JSON.stringify(compileWords(), undefined, 1)}\n`)
