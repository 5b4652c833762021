import manifest from '../../package.json' with {type: 'json'}
import {addressesOf} from './package-addresses.ts'

/** The public addresses of copydesk. `package.json` is the one place where they are set. */
export const {pageOf, homepage, bugs} = addressesOf(manifest)

/** So many different notes are remembered; rules have fewer, but for those that quote the text. */
const MOST_NOTES = 256

const notes = new Map<string, string>()

/** A note with where to read more, unless the message has the address of the rule's page. Notes that are the same are one string, of which a long text may have a hundred thousand. */
export function explained(ruleId: string, note: string): string {
  if (pageOf(ruleId) !== undefined) return note
  const made = `${note} To read more: copydesk explain ${ruleId}`
  if (notes.size >= MOST_NOTES) notes.clear()
  const known = notes.get(made) ?? made
  notes.set(known, known)
  return known
}
