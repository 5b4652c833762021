import {LineError, type Section} from './sections.ts'

/** Two words or more, of small letters without accents. */
const PHRASE = /^[a-z']+(?: [a-z']+)+$/

/**
 * The phrases of all sections, in their order.
 *
 * @throws {LineError} on what is no phrase, and on a phrase that stands there twice
 */
export function readPhrases(sections: readonly Section[]): string[] {
  const phrases = new Set<string>()
  for (const line of sections.flatMap(({lines}) => lines))
    for (const phrase of line.text.replace(/,$/, '').split(', ')) {
      if (!PHRASE.test(phrase)) throw new LineError(line, `“${phrase}” is no phrase of small letters without accents and hyphens`)
      if (phrases.has(phrase)) throw new LineError(line, `“${phrase}” stands here twice`)
      phrases.add(phrase)
    }
  return [...phrases]
}
