import {sentencesOf} from '../../analysis/sentences.ts'
import {PackError} from '../fields.ts'
import type {CheckContext, Hit, MakeCheck} from '../pack-rule.ts'
import {readScope} from '../scope.ts'
import {type Formula, type Numbers, readFormula} from './formula.ts'
import {NUMBER_NAMES, numbersAtStart} from './text-numbers.ts'

/** A number is one of the whole text, whatever scope a rule has. */
const WHOLE = readScope([])

/** Reports a number of the whole document at its first sentence. */
function* told(around: CheckContext | undefined, value: (numbers: Numbers) => number, isWrong: (value: number) => boolean): Generator<Hit> {
  const numbers = around?.ask(numbersAtStart)
  if (around === undefined || numbers === undefined || numbers['words'] === 0) return
  const result = value(numbers)
  const first = around.paragraph.once(sentencesOf)[0]
  if (first && Number.isFinite(result) && isWrong(result)) yield {...first, values: [result.toFixed(2)]}
}

/** Finds documents whose numbers of words, sentences or syllables come to what a house does not want. */
export const metric: MakeCheck = ({fields}) => {
  const [formula, condition] = [fields.text('formula'), fields.text('condition')]
  if (formula === undefined || condition === undefined) throw new PackError('it needs a "formula" and a "condition"')
  if (/\bpre\b/.test(formula)) throw new PackError('its formula cannot count "pre": code is no prose here')
  const value = readFormula(formula.replace(/heading\.(h[1-6])/g, 'heading_$1'), NUMBER_NAMES)
  const isWrong = readFormula(`result ${condition}`, ['result'])
  return {scope: WHOLE, find: (_, around) => told(around, value, (result) => isWrong({result}) !== 0)}
}

const per = (numbers: Numbers, one: string, other: string): number => numbers[one]! / Math.max(1, numbers[other]!)

/** The formulas of grades of reading, as their authors published them. */
const GRADES: Readonly<Record<string, Formula>> = {
  'Flesch-Kincaid': (n) => 0.39 * per(n, 'words', 'sentences') + 11.8 * per(n, 'syllables', 'words') - 15.59,
  'Gunning Fog': (n) => 0.4 * (per(n, 'words', 'sentences') + 100 * per(n, 'complex_words', 'words')),
  'Coleman-Liau': (n) => 5.88 * per(n, 'characters', 'words') - 29.6 * per(n, 'sentences', 'words') - 15.8,
  'Automated Readability': (n) => 4.71 * per(n, 'characters', 'words') + 0.5 * per(n, 'words', 'sentences') - 21.43,
  SMOG: (n) => 1.043 * Math.sqrt(30 * per(n, 'polysyllabic_words', 'sentences')) + 3.1291,
}

/** Finds documents that ask more of their readers than so many years at school. */
export const readability: MakeCheck = ({fields}) => {
  const metrics = fields.list('metrics')
  const grade = fields.number('grade')
  const formulas = metrics.map((name) => (Object.hasOwn(GRADES, name) ? GRADES[name]! : undefined))
  if (grade === undefined || metrics.length === 0) throw new PackError('it needs "metrics" and a "grade"')
  if (formulas.includes(undefined)) throw new PackError(`one of its metrics is not known: known are ${Object.keys(GRADES).join(', ')}`)
  const mean: Formula = (numbers) => formulas.reduce((sum, formula) => sum + formula!(numbers), 0) / formulas.length
  return {scope: WHOLE, find: (_, around) => told(around, mean, (years) => years > grade)}
}
