/** Writes `tests/house/messages.json` anew: the texts that it has, and for a rule without one the first example of its page, with the messages as they are now. */
import {readFileSync, writeFileSync} from 'node:fs'
import {lint} from '../src/index.ts'
import {rules} from '../src/rules/index.ts'
import {readMarked} from '../src/testing/passages.ts'

const root = new URL('../', import.meta.url)
const place = new URL('tests/house/messages.json', root)

interface Approved {
  readonly text: string
  readonly message: unknown
}

function firstExample(id: string): string {
  const passages = readMarked(readFileSync(new URL(`src/rules/${id}/README.md`, root), 'utf8'))
  const first = passages.find(({marks}) => marks.length === 1)
  if (first === undefined) throw new Error(`The page of ${id} has no passage with one mark`)
  return first.text
}

/** The one message of a rule on a text, its note without where to read more. */
async function messageOf(ruleId: string, text: string): Promise<unknown> {
  const {messages} = await lint(text)
  const found = messages.filter((message) => message.ruleId === ruleId)
  if (found.length !== 1) throw new Error(`${ruleId} reports ${found.length} times on “${text}”, where one message is to be approved`)
  const note = (found[0]?.note ?? '').replace(/ To read more: copydesk explain [\w-]+$/, '')
  return {...found[0], message: undefined, name: undefined, note}
}

/** The file's content as it should be after a reading of the difference. */
export async function approvedMessages(): Promise<string> {
  const known = JSON.parse(readFileSync(place, 'utf8')) as Record<string, Approved>
  const entries: [string, Approved][] = []
  for (const {id} of rules) {
    const text = known[id]?.text ?? firstExample(id)
    entries.push([id, {text, message: await messageOf(id, text)}])
  }
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

if (process.argv[1]?.endsWith('approve-messages.ts')) writeFileSync(place, await approvedMessages())
