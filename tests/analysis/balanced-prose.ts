import fc from 'fast-check'

/** How a text quotes: the outer and the inner marks, and its apostrophe. */
export interface Convention {
  readonly outer: readonly [string, string]
  readonly inner: readonly [string, string]
  readonly apostrophe: string
}

export const AMERICAN: Convention = {outer: ['“', '”'], inner: ['‘', '’'], apostrophe: '’'}
export const BRITISH: Convention = {outer: ['‘', '’'], inner: ['“', '”'], apostrophe: '’'}
export const STRAIGHT: Convention = {outer: ['"', '"'], inner: ["'", "'"], apostrophe: "'"}

const plain = fc.constantFrom(
  'the bridge opens',
  'nobody came',
  'rain fell on the quay',
  'it rained all day',
  'we sail at noon',
  'the mayor laughed',
)
const apostrophes = fc.constantFrom('the boat~s late', 'they don~t know', 'we won~t wait', 'it~s done')
const aside = fc.constantFrom('(as ever)', '[the old one]', '(built in 1994)', '(see page 12)')
const clause = fc.oneof(
  {weight: 4, arbitrary: plain},
  {weight: 2, arbitrary: apostrophes},
  fc.tuple(plain, aside).map((parts) => parts.join(' ')),
)
const speaker = fc.constantFrom('she said', 'he asked', 'the pilot told us', 'said O~Brien')
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const wrap = ([open, close]: readonly [string, string], text: string): string => `${open}${text}${close}`

const statement = clause.map((text) => `${capitalised(text)}.`)

function quotation({outer, inner}: Convention): fc.Arbitrary<string> {
  const nested = fc.tuple(clause, clause).map(([one, other]) => `${capitalised(one)}: ${wrap(inner, `${capitalised(other)},`)} and more`)
  return fc.oneof(
    fc
      .tuple(fc.oneof({weight: 3, arbitrary: clause}, nested), speaker)
      .map(([said, who]) => `${wrap(outer, `${capitalised(said)},`)} ${who}.`),
    fc.tuple(clause, speaker, clause).map(([one, who, two]) => `${wrap(outer, `${capitalised(one)},`)} ${who}, ${wrap(outer, `${two}.`)}`),
    fc.tuple(speaker, clause).map(([who, said]) => `${capitalised(who)}: ${wrap(outer, `${capitalised(said)}.`)}`),
  )
}

/** Paragraphs whose every mark has its partner, by construction. */
export const balancedProse = (convention: Convention): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(statement, quotation(convention)), {minLength: 1, maxLength: 5})
    .map((sentences) => sentences.join(' ').replaceAll('~', convention.apostrophe))
