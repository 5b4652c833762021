import {LineError, type Section} from './sections.ts'

/** A word in small letters, with apostrophes and hyphens inside or at its end. */
export const WORD = /^[a-z][a-z'-]*$/

const ENDING = /^-[a-z']+$/

/** One word of a class, with the line it stands on. */
function* itemsOf({lines}: Section): Generator<{item: string; refuse: (problem: string) => LineError}> {
  for (const line of lines)
    for (const item of line.text.split(/\s+/)) yield {item, refuse: (problem) => new LineError(line, `“${item}” ${problem}`)}
}

function expand(section: Section, known: ReadonlyMap<string, Section>, within: readonly string[] = []): string[] {
  return [...itemsOf(section)].flatMap(({item, refuse}) => {
    if (WORD.test(item) || ENDING.test(item)) return [item]
    const other = item.startsWith('@') ? known.get(item.slice(1)) : undefined
    if (!item.startsWith('@')) throw refuse('is neither a word in small letters, nor an ending “-able”, nor a class “@name”')
    if (!other) throw refuse('names no class')
    if (within.includes(item)) throw refuse('names a class that has this one in it')
    return expand(other, known, [...within, item])
  })
}

/** @throws {LineError} on a word that stands twice among those of a section */
export function withoutDoubles(section: Section, words: readonly string[]): string[] {
  const twice = words.find((word, index) => words.indexOf(word) < index)
  if (twice !== undefined) throw new LineError(section.heading, `“${twice}” stands twice in this class`)
  return [...words]
}

/**
 * Classes of words by name, each as its words and endings divided by spaces.
 *
 * @throws {LineError} on what is no word, ending or class, and on a word that stands twice in a class
 */
export function readClasses(sections: readonly Section[]): Record<string, string> {
  const known = new Map(sections.map((section) => [section.name, section]))
  return Object.fromEntries(
    sections.map((section) => [section.name, withoutDoubles(section, expand(section, known, [`@${section.name}`])).join(' ')]),
  )
}
