import {words} from '../../analysis/words.ts'
import type {Speller} from '../../language/speller.ts'
import {Expression} from '../expression/expression.ts'
import {parseExpression} from '../expression/parse-expression.ts'
import {readingOf} from '../fields.ts'
import type {Hit, MakeCheck} from '../pack-rule.ts'
import {requireProse} from '../scope.ts'
import {Excepting} from './excepting.ts'

/** Words that Vale leaves alone unless the rule is `custom`: of mixed case, ending in a capital, or with more than letters in them. */
const isLeftAlone = (word: string): boolean => /[A-Z][a-z]+[A-Z]+\w/.test(word) || /[A-Z]$/.test(word) || /[^a-zA-Z_']/.test(word)

/** Corrections that are offered, at most. */
const OFFERED = 3

/** The entries of a word list, or of a Hunspell list of words without what is said of their endings, in small letters. */
const entriesOf = (text: string): string[] =>
  text.split('\n').map((line) =>
    line
      .split(/[/\t#]/, 1)[0]!
      .trim()
      .toLowerCase(),
  )

const isNamed = (path: string, name: string): boolean => path === name || path.endsWith(`/${name}`)

/** Finds words that are in no dictionary: ours, and the word lists of the pack that the rule names. */
export const spelling: MakeCheck = (workshop) => {
  const {fields, files, action, scope} = workshop
  requireProse(scope)
  const lists = [...fields.list('ignore'), ...fields.list('dictionaries').map((name) => `${name}.dic`)]
  const named = Object.entries(files).filter(([path]) => lists.some((name) => isNamed(path, name)))
  let listed: ReadonlySet<string> | undefined
  const isListed = (word: string): boolean =>
    (listed ??= new Set(named.flatMap(([, file]) => (typeof file === 'string' ? entriesOf(file) : [])))).has(word.toLowerCase())
  const filters = fields.list('filters').map((filter) => readingOf('a filter', () => new Expression(parseExpression(filter, false, false))))
  const isCustom = fields.flag('custom') ?? false
  for (const name of ['dicpath', 'aff', 'dic', 'append', 'threshold']) fields.text(name)
  const excepting = new Excepting(workshop)
  const isFiltered = (word: string): boolean => (!isCustom && isLeftAlone(word)) || filters.some((filter) => filter.test(word))
  const isRight = (word: string, speller: Speller): boolean => isFiltered(word) || isListed(word) || speller.correct(word)
  return {
    needs: ['speller'],
    options: excepting.options,
    *find(text, around): Generator<Hit> {
      const {paragraph, start} = around!
      const speller = paragraph.language.speller!
      const exceptions = excepting.in(around)
      for (const word of paragraph.once(words)) {
        const span = {start: word.start - start, end: word.end - start}
        const isInside = span.start >= 0 && span.end <= text.length
        if (!isInside || isRight(word.text, speller) || exceptions.covers(text, span)) continue
        const replacements = action.name === 'suggest' ? speller.suggest(word.text).slice(0, OFFERED) : []
        yield {...span, values: [text.slice(span.start, span.end)], replacements}
      }
    },
  }
}
