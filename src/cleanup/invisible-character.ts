import {findLookAlikes, type LookAlike} from '../analysis/odd-characters/look-alikes.ts'
import {findOddCharacters, type OddCharacter} from '../analysis/odd-characters.ts'
import {type Change, definePass} from './pass.ts'

type MessageId = 'removed' | 'replaced' | 'look-alike'

const NAMES: Readonly<Record<OddCharacter['kind'], string>> = {
  'zero-width': 'invisible character',
  'soft-hyphen': 'soft hyphen',
  control: 'control character',
  space: 'unusual space',
  'line-separator': 'line separator',
  direction: 'direction mark',
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
      note: 'Nothing in the text needs it; it breaks searches and word counts.',
    }),
    replaced: ({name, code}) => ({
      reason: `Replaced the ${name} ${code} with an ordinary one`,
      note: 'Nothing in the text needs this kind of space.',
    }),
    'look-alike': ({word, letters}) => ({
      reason: `“${word}” contains letters of another alphabet that look Latin: ${letters}`,
      note: 'It was left as it is. Retype the word if Latin letters were meant.',
    }),
  },
  run: (text) =>
    [...findOddCharacters(text).map(changeOf), ...findLookAlikes(text).map(reportOf)].sort((a, b) => a.span.start - b.span.start),
})
