import {tagSet} from './token-tests.ts'

export const MODAL = tagSet('A_MD')
/** What may be a form of “be” or “have” or “do”. */
export const AUXILIARIES = tagSet('A_VBP', 'A_VBZ', 'A_VBD', 'A_VB', 'A_VBN')
/** A form without an ending: an infinitive, or the present of many. */
export const BARE_FORM = tagSet('V_VB', 'V_VBP')
/** What a subject may end in. */
export const SUBJECT = tagSet('NN', 'NNS', 'NNP', 'PRP', 'PRPn')
/** What stands in a subject before its last noun. */
export const WITHIN_SUBJECT = tagSet('JJ', 'NN', 'NNS', 'NNP')
