import {createLinter, createSpeller, Linter, lint, type Settings} from 'copydesk'
import {json} from 'copydesk/reporters'
import retextSentenceFragment from 'copydesk/sentence-fragment'
import {createWorkerLinter} from 'copydesk/worker'
import {unified} from 'unified'

export const wrong: Settings[] = [
  // @ts-expect-error: no such setting
  {rule: {}},
  // @ts-expect-error: no such rule
  {rules: {tipo: 'off'}},
  // @ts-expect-error: no such severity
  {rules: {typo: 'warning'}},
  // @ts-expect-error: off is "off"
  {rules: {typo: false}},
  // @ts-expect-error: no such option
  {rules: {'sentence-fragment': ['warn', {strict: true}]}},
  // @ts-expect-error: no such choice
  {rules: {'sentence-fragment': ['warn', {strictness: 'lax'}]}},
  // @ts-expect-error: no such item
  {rules: {boilerplate: ['warn', {keep: ['dates']}]}},
  // @ts-expect-error: a rule without options
  {rules: {typo: ['warn', {strictness: 'strict'}]}},
  // @ts-expect-error: no such format
  {format: 'md'},
  // @ts-expect-error: no such variety
  {language: 'en-UK'},
  // @ts-expect-error: a list of words
  {words: 'Skarholm'},
  // @ts-expect-error: no such pass
  {passes: ['mojibakes']},
  // @ts-expect-error: no such data file
  {data: {'lexikon.bin': new Uint8Array()}},
]

// @ts-expect-error: a linter is made by createLinter
export const made = new Linter()

export async function misused(): Promise<void> {
  // @ts-expect-error: nothing to check
  await lint()
  // @ts-expect-error: bytes are decoded first
  await lint(new Uint8Array())
  // @ts-expect-error: no VFile
  await lint({value: 'Text.'})
  const linter = await createLinter()
  // @ts-expect-error: no such class of corrections
  linter.fix('Text.', 'all')
  // @ts-expect-error: no such setting
  await createSpeller({lang: 'en-GB'})
  const {messages} = await lint('Text.')
  // @ts-expect-error: a message has no such field
  messages[0]?.rule
  // @ts-expect-error: a report has a path
  json([{messages}])
  // @ts-expect-error: no such option
  unified().use(retextSentenceFragment, {strict: true})
}

export async function misusedInBrowser(): Promise<void> {
  // @ts-expect-error: bytes are not sent to a worker
  const linter = createWorkerLinter({data: {'lexicon.bin': new Uint8Array()}})
  // @ts-expect-error: an overtaken question comes to undefined
  ;(await linter.lint('Text.')).length
  // @ts-expect-error: no such format
  await linter.lint('Text.', {format: 'md'})
}
