import {expect, test} from 'vitest'
import {lint} from '../../../src/index.ts'

const FRAGMENT = 'Because the boats had stopped in the fog.'

/** Whether the fragment is a warning in a document with this paragraph before its own. */
async function isWarningBehind(paragraph: string): Promise<boolean | null | undefined> {
  const {messages} = await lint(`${paragraph}\n\nThe harbour office closed at nine. ${FRAGMENT} The clerk went home.`)
  return messages.find(({ruleId, actual}) => ruleId === 'sentence-fragment' && actual === FRAGMENT)?.fatal
}

test('among long sentences a fragment is a warning', async () => {
  const plain = 'The committee that had been asked to report on the state of the quay met four times before the end of the year. '
  expect(await isWarningBehind(plain.repeat(12).trim())).toBe(false)
})

test('where the document is talk that was written down it is told as information', async () => {
  const talk = 'Yeah, the fish moved on. Well, that was that, you know. Okay, so nobody came. Right, we kind of knew. '
  expect(await isWarningBehind(talk.repeat(8).trim())).toBe(null)
})
