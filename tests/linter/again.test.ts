import fc from 'fast-check'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {createLinter, type Format, type Linter} from '../../src/index.ts'
import {createLinter as createLinterWith} from '../../src/linter/linter.ts'
import {defineRule} from '../../src/rules/prose-rule.ts'
import {wordRule} from './word-rule.ts'

/** Sentences that set off every rule, alone or together: slips, names in two spellings, marks without partners, boilerplate, repeats, broken encodings. */
const SENTENCES = [
  'The old mill by the river was sold last week to a family from Ostermark.',
  'The mill, which Brandl Hofstetter had kept running for forty years.',
  'Hofsteter said that the wheel would turn again, and Hofstetter smiled.',
  '“We never wanted to leave, she said, and looked at the water.',
  'He called it "a dreem come true" and left.',
  'Nobody had told the the neighbours about an sale.',
  'It’s all in writting now ,the lawyer added.',
  'The caf\u00c3\u00a9 next door (open since May stays as it is.',
  'The roof leaks) and the floor gives way under the millstone.',
  'A new owner means new rules\u200b for everybody on the street, from the baker to the smith and his three sons.',
  'A new owner means new rules for everybody in the street, from the baker to the smith and his three sons.',
  "'We shall see,' said the smith, 'what comes of it.'",
  'Share this on Facebook',
  'Read more: The last miller of the valley',
  'Posted on 3 May 2021 at 10:15',
  'Moriartyy went home, and so did Moriarty with Moriarty’s dog, as Moriarty does.',
  'And nobody saw wich way they went.',
]

const sentence = fc.constantFrom(...SENTENCES)
const paragraph = fc.array(sentence, {minLength: 1, maxLength: 4}).map((sentences) => sentences.join(' '))
const paragraphs = fc.array(paragraph, {minLength: 1, maxLength: 12})

/** An edit: what is typed at a place (from 0 to 1), how much is deleted there, or a paragraph that moves. */
const edit = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  remove: fc.constantFrom(0, 0, 0, 1, 2, 30, 200),
  insert: fc.oneof(
    fc.constantFrom('', 'x', ' ', '.', '”', '"', '\n\n', '(', 'é', '’', 'Moriarty '),
    sentence,
    paragraph.map((text) => `\n\n${text}\n\n`),
  ),
})
type Change = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

function made(text: string, {at, remove, insert}: Change): string {
  const start = Math.floor(at * text.length)
  return text.slice(0, start) + insert + text.slice(start + remove)
}

const written: Readonly<Record<Exclude<Format, 'mdx'>, (parts: readonly string[]) => string>> = {
  text: (parts) => parts.join('\n\n'),
  markdown: (parts) => parts.map((part, index) => (index % 4 === 3 ? `> ${part}` : index % 4 === 2 ? `- *${part}*` : part)).join('\n\n'),
  html: (parts) => parts.map((part) => `<p>${part}</p>`).join('\n'),
}

const found = (linter: Linter, text: string) => linter.lint(text).messages.map((message) => ({...message, reason: message.reason}))

/** What an author does to a text in one stroke, beside typing: words give way to others, paragraphs are divided, joined, moved and written twice. */
const strokes: readonly ((text: string, at: number) => string)[] = [
  (text, at) => `${text.slice(0, at)}e${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/\p{L}+/u, 'Hofsteter'),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/\p{L}+/u, 'the mill'),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/[.”]/, ''),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/ /, '. '),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/\. /, '.\n\n'),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/\n\n/, ' '),
  (text, at) => `${text.slice(text.indexOf('\n\n', at) + 2)}\n\n${text.slice(0, Math.max(0, text.indexOf('\n\n', at)))}`,
  (text, at) => `${text}\n\n${text.slice(Math.max(0, text.lastIndexOf('\n\n', at)), at)}`,
]

test('stroke by stroke, a text in which much is repeated is found to be what it is', async () => {
  const stroke = fc.tuple(fc.constantFrom(...strokes), fc.double({min: 0, max: 1, noNaN: true}))
  const repeated = fc.array(fc.constantFrom(...SENTENCES.slice(0, 11)), {minLength: 20, maxLength: 40})
  const fresh = await createLinter()
  const property = fc.asyncProperty(repeated, fc.array(stroke, {minLength: 8, maxLength: 16}), async (sentences, all) => {
    const linter = await createLinter()
    let text = sentences.map((one, at) => one + (at % 3 === 2 ? '\n\n' : ' ')).join('')
    for (const [change, at] of all) {
      text = change(text, Math.floor(at * text.length))
      fresh.lint('')
      expect(found(linter, text)).toEqual(found(fresh, text))
    }
  })
  await fc.assert(property, {numRuns: 25})
}, 180_000)

test('letter by letter, what is typed into a text changes nothing of the rest', async () => {
  const [linter, fresh] = [await createLinter(), await createLinter()]
  const text = [...SENTENCES, ...SENTENCES.slice(3)].map((one, at) => one + (at % 2 === 1 ? '\n\n' : ' ')).join('')
  for (const at of [text.indexOf('last week'), text.indexOf('“We never'), text.lastIndexOf('. ')]) {
    for (let typed = 1; typed <= ' and Hofstetter too.'.length; typed++) {
      const version = text.slice(0, at) + ' and Hofstetter too.'.slice(0, typed) + text.slice(at)
      fresh.lint('')
      expect(found(linter, version)).toEqual(found(fresh, version))
    }
  }
})

describe.each(['text', 'markdown', 'html'] as const)('%s', (format) => {
  test('linting an edited text again finds what linting it afresh finds', async () => {
    const fresh = await createLinter({format})
    const property = fc.asyncProperty(paragraphs, fc.array(edit, {minLength: 1, maxLength: 6}), async (parts, edits) => {
      const linter = await createLinter({format})
      let text = written[format](parts)
      linter.lint(text)
      for (const change of edits) {
        text = made(text, change)
        fresh.lint('')
        expect(found(linter, text)).toEqual(found(fresh, text))
      }
    })
    await fc.assert(property, {numRuns: 20})
  })
})

test('a text that is checked once more after others have been is found to be what it was', async () => {
  const linter = await createLinter()
  const texts = [SENTENCES.slice(0, 6), SENTENCES.slice(4, 12), SENTENCES].map((parts) => parts.join('\n\n'))
  const first = texts.map((text) => found(linter, text))
  expect(texts.map((text) => found(linter, text))).toEqual(first)
  expect(first[2]?.length).toBeGreaterThan(10)
})

test('a text that is checked again at once is neither read nor looked through anew, unless it is written in something else', async () => {
  let looks = 0
  const mills = wordRule('counting', 'mill', {replacement: 'works'})
  const counting = defineRule({
    ...mills,
    check(paragraph, context) {
      context.ask(() => looks++)
      return mills.check(paragraph, context)
    },
  })
  const linter = await createLinterWith({preload: ['text', 'html']}, [counting])
  const file = (path: string) => new VFile({path, value: '<p>The mill.</p>'})
  const looksAt = (run: () => unknown): number => {
    looks = 0
    run()
    return looks
  }
  expect(looksAt(() => linter.lint(file('a.html')))).toBe(1)
  expect(looksAt(() => linter.lint(file('a.html')))).toBe(0)
  expect(linter.lint(file('a.html')).messages.map(({place}) => place.start.offset)).toEqual([7])
  expect(looksAt(() => expect(String(linter.fix(file('a.html')))).toBe('<p>The works.</p>'))).toBe(1)
  expect(looksAt(() => linter.lint(file('a.txt')))).toBe(1)
})

test('a tag that comes to stand inside a word makes it another to the rule, though the text stays as it was', async () => {
  const linter = await createLinter({format: 'html'})
  const ids = (text: string) => linter.lint(text).messages.map(({ruleId}) => ruleId)
  expect(ids('<p>Nobody beleived it.</p>')).toEqual(['typo'])
  expect(ids('<p>Nobody bel<b>ei</b>ved it.</p>')).toEqual([])
})
