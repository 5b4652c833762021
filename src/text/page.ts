import manifest from '../../package.json' with {type: 'json'}
import {addressesOf} from './addresses.ts'

/** The public addresses of copydesk. `package.json` is the one place where they are set. */
export const {pageOf, homepage, bugs} = addressesOf(manifest)

/** A note with where to read more, unless the message has the address of the rule's page. */
export const explained = (ruleId: string, note: string): string =>
  pageOf(ruleId) === undefined ? `${note} To read more: copydesk explain ${ruleId}` : note
