/**
 * What the lexicon says of a word, as bits. A word is kept under its lower-case key; the case bits say in which forms it may be written.
 * A form also allows the louder ones: `lower` allows Lower and LOWER, `title` allows TITLE.
 */
export const Flag = {
  lower: 1,
  title: 2,
  upper: 4,
  /** Written in forms of its own (`McDonald`, `iPhone`), which stand in `Lexicon.forms`. */
  mixed: 8,
  us: 16,
  gb: 32,
  ca: 64,
  au: 128,
  givenName: 256,
  surname: 512,
  place: 1024,
  /** In no dictionary; seen so often that it can't be a slip for another word. */
  attested: 2048,
  /** Listed only in the largest word lists (SCOWL 70 and up): right, yet a poor guess at what somebody meant. */
  rare: 4096,
  /** In a dictionary or word list, not only in a list of names. */
  listed: 8192,
  /** Right where it stands, and never offered as a correction. */
  unsuggested: 16384,
} as const

export const ANY_VARIETY = Flag.us | Flag.gb | Flag.ca | Flag.au
export const ANY_NAME = Flag.givenName | Flag.surname | Flag.place
