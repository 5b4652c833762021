import {type Correctable, editsOf} from '../../src/linter/fix.ts'
import {applyEdits} from '../../src/text/edits.ts'
import type {Edit} from '../../src/text/finding.ts'

const messageOf = (edits: readonly Edit[]): Partial<Correctable> => ({
  source: 'copydesk',
  data: {fix: 'suggestion', suggestions: [{title: 'test', edits}]},
})

/** A text with corrections made that messages suggest, in the order of these. */
export const applyCorrections = (text: string, corrections: readonly (readonly Edit[])[]): string =>
  applyEdits(text, editsOf(text, corrections.map(messageOf) as Correctable[], 'suggestion'))
