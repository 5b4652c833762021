import {readPersonalWords} from '../language/personal-words.ts'
import type {CommentCommand} from './comment-commands.ts'
import type {Located} from './located.ts'

/** The rules that a word of one's own silences, as one of the setting `words` does. */
const ABOUT_WORDS: ReadonlySet<string> = new Set(['typo', 'inconsistent-name'])

const straight = (text: string): string => text.replaceAll('’', "'").normalize('NFC')

/** Tells whether a finding is about a word that a comment of the source accepts: `copydesk-words: Skarholm, Tromvik`. */
export function acceptedBy(commands: readonly CommentCommand[], source: string): (place: Located) => boolean {
  const entries = commands.filter(({name}) => name === 'words').flatMap(({ids}) => ids.map(({text}) => text))
  if (entries.length === 0) return () => false
  const {accepted} = readPersonalWords(entries)
  return ({start, end, ruleId}) => {
    if (!ABOUT_WORDS.has(ruleId)) return false
    const word = straight(source.slice(start, end))
    return accepted.has(word) || accepted.has(word.replace(/'s?$/, ''))
  }
}
