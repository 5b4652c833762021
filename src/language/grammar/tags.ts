/**
 * The tags that a word may have: Penn tags, with verbs told from auxiliaries (`V_`, `A_`), nominative pronouns (`PRPn`) from others,
 * subordinators (`SIN`, `SWRB`) from prepositions and question words, and relative determiners (`DWDT`). A tag's number is its
 * place in this list; a trained model depends on the order.
 */
export const TAGS = [
  ...['V_VB', 'V_VBD', 'V_VBG', 'V_VBN', 'V_VBP', 'V_VBZ', 'A_VB', 'A_VBD', 'A_VBG', 'A_VBN', 'A_VBP', 'A_VBZ', 'A_MD'],
  ...['NN', 'NNS', 'NNP', 'JJ', 'JJR', 'RB', 'WRB', 'RBR', 'RP', 'PRPn', 'PRP', 'PRPS', 'WP', 'WDT', 'EX', 'PDT', 'DWDT', 'DT'],
  ...['IN', 'SWRB', 'SIN', 'TO', 'POS', 'NOT', 'CC', 'CD', 'UH', 'SYM', 'X', 'P.', 'P,', 'P;', 'P:', 'P(', 'P"', 'P-'],
] as const

/** The name of a tag. */
export type TagName = (typeof TAGS)[number]

const numbers = new Map<string, number>(TAGS.map((name, number) => [name, number]))

/** The number of a tag. */
export const tag = (name: TagName): number => numbers.get(name)!

/** A set of tags: 1 at the numbers of those that are in it. */
export const tagSet = (...names: readonly TagName[]): Uint8Array => Uint8Array.from(TAGS, (name) => Number(names.includes(name)))

const table = (test: (name: TagName) => boolean): Uint8Array => Uint8Array.from(TAGS, (name) => Number(test(name)))

/** 1 for a finite verb or auxiliary: past, present or modal. Imperatives and infinitives are not told apart (`VB`) and give 0. */
export const IS_FINITE = table((name) => /_(VBD|VBP|VBZ|MD)$/.test(name))

/** 1 for any form of a verb or auxiliary. */
export const IS_VERB = table((name) => /^[VA]_/.test(name))

/** 1 for punctuation. */
export const IS_PUNCTUATION = table((name) => /^P[^A-Z]$/.test(name))

/** 1 for a word that opens a subordinate or relative clause. */
export const IS_SUBORDINATOR = table((name) => ['SIN', 'SWRB', 'WP', 'WDT', 'DWDT', 'WRB'].includes(name))

/** 1 for a word that may be a verb mistaken for something else: verbs, nouns, adjectives. */
export const MAY_BE_VERB = table((name) => /^([VA]_|NN|JJ)/.test(name))
