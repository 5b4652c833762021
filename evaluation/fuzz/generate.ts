import {readFileSync} from 'node:fs'
import type {Format} from '../../src/formats/format.ts'
import {readArticles} from '../speed/articles/read-articles.ts'
import {slip} from '../speed/articles/vary.ts'
import type {Random} from '../speed/random.ts'
import {characters, lineEnds, markup, snippets} from './pieces.ts'

/** A text that is to be tried, and what it is read as. */
export interface Input {
  readonly format: Format
  readonly text: string
}

const formats: readonly Format[] = ['text', 'markdown', 'mdx', 'html']

const example = readFileSync(new URL('../../examples/broken-article.txt', import.meta.url), 'utf8')

/** Sentences of our own articles, by ones and twos. */
const sentences: readonly string[] = [
  ...readArticles().flatMap(({paragraphs, headline}) => [headline, ...paragraphs.flat()]),
  ...example.split(/\n+|(?<=[.!?]”?) /),
].filter((sentence) => sentence.trim() !== '')

/** Unit: UTF-16 code units. */
export const LONGEST = 400

/** What is found in a long text is found in a short one sooner, so that one input in so many is as long as may be, and the others are short. */
const LONG_ONES = 8
/** Unit: UTF-16 code units. */
const SHORT = 60

type Make = (random: Random, format: Format) => string

const prose: Make = (random) =>
  Array.from({length: 1 + random.below(3)}, () => random.pick(sentences)).join(random.pick([' ', ' ', '\n', '\n\n', '']))

const soup: Make = (random, format) => {
  const tokens = [...markup[format], ...snippets]
  return Array.from({length: 1 + random.below(30)}, () => random.pick(tokens)).join(random.pick(['', '', ' ', '\n']))
}

const zoo: Make = (random) =>
  Array.from({length: 1 + random.below(25)}, () => random.pick(random.below(3) === 0 ? snippets : characters)).join('')

/** Changes a text at one place. */
type Mutation = (text: string, at: number, random: Random, format: Format) => string

const inserted = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at)

const mutations: readonly Mutation[] = [
  (text, at, random) => text.slice(0, at) + text.slice(at + 1 + random.below(8)),
  (text, at, random) => inserted(text, at, text.slice(at, at + 1 + random.below(30))),
  (text, at, random) => inserted(text, at, random.pick(characters)),
  (text, at, random) => inserted(text, at, random.pick(snippets)),
  (text, at, random, format) => inserted(text, at, random.pick(markup[format])),
  (text, at) => inserted(text, at, '\n'),
  (text, at) => text.slice(at) + text.slice(0, at),
  (text, at, random) => text.slice(0, at) + text.slice(at).replace(/\p{L}{4,}/u, (word) => slip(word, random)),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/\p{L}+/u, (word) => word.toUpperCase()),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/ /, ''),
  (text, at, random) =>
    text.slice(0, at) + text.slice(at).replace(/["“”‘’']/, () => random.pick(['"', '“', '”', "'", '‘', '’', '«', '»', ''])),
  (text, at, random) => inserted(text, at, random.pick(characters).repeat(1 + random.below(12))),
]

function mutated(text: string, times: number, random: Random, format: Format): string {
  for (let time = 0; time < times; time++) text = random.pick(mutations)(text, random.below(text.length + 1), random, format)
  return text
}

const mixed: Make = (random, format) =>
  [prose, soup, zoo]
    .map((make) => make(random, format).slice(0, LONGEST / 3))
    .sort(() => random.next() - 0.5)
    .join(random.pick([' ', '\n\n', '\n']))

const makers: readonly Make[] = [prose, prose, prose, soup, zoo, mixed]

/** In HTML most text stands in elements. */
const dressed = (text: string, format: Format, random: Random): string =>
  format === 'html' && random.below(2) === 0 ? `<p>${text.replaceAll('\n\n', '</p>\n\n<p>')}</p>` : text

/**
 * The next input: prose that was changed here and there, soup of markup, or characters from everywhere.
 *
 * @param longest - before it is changed, in UTF-16 code units
 */
export function inputOf(random: Random, longest = LONGEST): Input {
  const format = random.pick(formats)
  const most = random.below(LONG_ONES) === 0 ? longest : Math.min(SHORT, longest)
  const made = random
    .pick(makers)(random, format)
    .slice(0, 1 + random.below(most))
  const text = mutated(dressed(made, format, random), random.below(6), random, format)
  const lines = text.replaceAll('\n', random.pick(lineEnds))
  return {format, text: random.below(20) === 0 ? `\ufeff${lines}` : lines}
}
