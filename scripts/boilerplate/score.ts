import {lineLabels} from '../../src/analysis/boilerplate/labels.ts'
import {readLine} from '../../src/analysis/boilerplate/line-features.ts'
import {chancesOf, pageFeatures, type Weights} from '../../src/analysis/boilerplate/line-model.ts'
import type {LabelledPage} from './fit.ts'

export interface Score {
  readonly f1: number
  readonly precision: number
  readonly recall: number
}

const wordsOf = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length

/** Word precision, recall and F1 of what is kept as body, averaged over pages. Headlines count neither way. */
export function score(pages: readonly LabelledPage[], weights: Weights, keepAbove: number): Score {
  let precision = 0
  let recall = 0
  let f1 = 0
  for (const {lines} of pages) {
    const texts = lines.map((line) => line.text)
    const features = pageFeatures(texts.map(readLine), weights.line)
    let right = 0
    let kept = 0
    let gold = 0
    lines.forEach((line, at) => {
      const chances = chancesOf(features[at]!, weights.page)
      const words = wordsOf(line.text)
      if (line.label === 'body') gold += words
      if (line.label === 'headline' || chances[lineLabels.indexOf('body')]! <= keepAbove) return
      kept += words
      if (line.label === 'body') right += words
    })
    const p = right / (kept || 1)
    const r = right / (gold || 1)
    precision += p / pages.length
    recall += r / pages.length
    f1 += (2 * p * r) / (p + r || 1) / pages.length
  }
  return {f1, precision, recall}
}
