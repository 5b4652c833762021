import {closedWord} from './closed-words.ts'
import type {Syntax} from './syntax.ts'
import {IS_FINITE, IS_SUBORDINATOR, IS_VERB, type TagName, tag} from './tags.ts'

/** Words that open a clause or phrase of a sentence whatever the tagger takes them for. */
const OPENING_WORDS = new Set(
  ['that', 'whose', 'who', 'which', 'whereas', 'whilst', 'such', 'because', 'although', 'though', 'once', 'ever'].map(closedWord),
)

const OPENERS: readonly TagName[] = ['IN', 'TO', 'CC', 'RB', 'RBR', 'WRB', 'JJ']
const isOpener = new Set(OPENERS.map(tag))

/**
 * Whether a sentence could be a fragment at all, by its tags alone: it opens with something other than its subject, or no finite verb in it
 * stands outside a subordinate clause. Three sentences in four are done with here.
 */
export function mayBeFragment({words, tags, first, end}: Syntax): boolean {
  const opener = tags[first]
  if (opener === undefined) return false
  if (OPENING_WORDS.has(words[first]!.closed)) return true
  if (IS_VERB[opener] === 1 || IS_SUBORDINATOR[opener] === 1 || isOpener.has(opener)) return true
  let pending = 0
  for (let at = first; at < end; at++) {
    if (IS_SUBORDINATOR[tags[at]!] === 1) pending++
    else if (IS_FINITE[tags[at]!] === 1 && pending-- <= 0) return false
  }
  return true
}
