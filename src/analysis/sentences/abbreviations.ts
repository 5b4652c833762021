import {listOf} from '../../language/word-lists.ts'

/**
 * What the full stop of an abbreviation means depends on what the abbreviation does in a sentence:
 *
 * - `title` stands before a name: "Gen. Grant";
 * - `joining` links what is before it to what comes: "vs. Leeds", "e.g. Leeds";
 * - `label` stands before a number: "No. 5", "Fig. 2";
 * - `calendar` is a month or a day: "Sept. 14", "Mon. morning";
 * - `word` is a month or a label that is a word as well: "Sun. 3 May", but "under the Sun. Mercury is nearer";
 * - `attached` follows or precedes a name and may end a sentence: "Acme Inc. She", "Acme Inc. Chairman Roe";
 * - `closing` ends what it belongs to, or is a word as well, so that a capital after it starts a sentence, though a small
 *   letter does not: "six ft. high", "six ft. Kim", "med. students", "the pub. Kim".
 */
export type AbbreviationClass = 'title' | 'joining' | 'label' | 'calendar' | 'word' | 'attached' | 'closing'

const CLASSES: readonly AbbreviationClass[] = ['title', 'joining', 'label', 'calendar', 'word', 'attached', 'closing']

const classOf = new Map<string, AbbreviationClass>()
for (const name of CLASSES) for (const word of listOf(`${name} abbreviation`)) if (!classOf.has(word)) classOf.set(word, name)

/** What an abbreviation, given without its last full stop, does in a sentence; `undefined` for any other word. */
export const abbreviationClass = (word: string): AbbreviationClass | undefined => classOf.get(word)

/** Initials and the like, with full stops inside: "U.S", "J.R.R", "Ph.D", "J.-P". */
export const isInitialism = (word: string): boolean => word.includes('.') && /^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(word)

/** Sounds that are written without a vowel: "Mm", "Hmm", "Mhm", "Shh", "Brr", "Psst", "Pfft". */
const SOUND = /^(?:m(?:m*hm+|m+)|h+m+|sh+|br+|gr+|z+|p+s+t+|pf+t*|tsk)$/i

/**
 * An abbreviation that no table knows, told by its shape: two to four letters without a vowel, not all of them capitals
 * ("Mgr", "Blvd"; not "TV", which takes no full stop), and no sound.
 */
export const looksAbbreviated = (word: string): boolean =>
  !SOUND.test(word) && /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,3}$/.test(word)
