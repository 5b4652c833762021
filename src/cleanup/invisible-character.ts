import {findLookAlikes, type LookAlike} from '../analysis/characters/look-alikes.ts'
import {findOddCharacters, type OddCharacter} from '../analysis/characters.ts'
import {type Change, definePass} from './pass.ts'

type MessageId = 'removed' | 'replaced' | 'look-alike'

const NAMES: Readonly<Record<OddCharacter['kind'], string>> = {
  'zero-width': 'invisible character',
  'soft-hyphen': 'soft hyphen',
  control: 'control character',
  space: 'odd space',
  'line-separator': 'line separator',
  direction: 'mark of writing direction',
}

function changeOf(odd: OddCharacter): Change<MessageId> {
  const {start, end, replacement} = odd
  const message = replacement === '' ? 'removed' : 'replaced'
  return {message, values: {name: NAMES[odd.kind], code: odd.code}, span: odd, edit: {start, end, text: replacement}, confidence: 0.95}
}

const reportOf = ({start, end, word, letters}: LookAlike): Change<MessageId> => ({
  message: 'look-alike',
  values: {word, letters},
  span: {start, end},
  confidence: 0.8,
})

/** Removes characters that nobody sees, makes odd spaces plain, and reports letters that only look Latin. */
export const invisibleCharacter = definePass<MessageId>({
  id: 'invisible-character',
  messages: {
    removed: ({name, code}) => ({
      reason: `Removed the ${name} ${code}`,
      note: 'It does nothing here but break searches and word counts.',
    }),
    replaced: ({name, code}) => ({
      reason: `Replaced the ${name} ${code} with a plain one`,
      note: 'Nothing in the text asks for this sort of space.',
    }),
    'look-alike': ({word, letters}) => ({
      reason: `“${word}” has letters of another alphabet that look Latin: ${letters}`,
      note: 'It was left as it is. Type the word anew if it was meant in Latin letters.',
    }),
  },
  run: (text) =>
    [...findOddCharacters(text).map(changeOf), ...findLookAlikes(text).map(reportOf)].sort((a, b) => a.span.start - b.span.start),
})
