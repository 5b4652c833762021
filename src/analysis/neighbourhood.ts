import {EDGE, type Neighbourhood, REACH} from '../language/contexts/tokens-around.ts'
import type {Word} from './words.ts'

/** Marks that count as others: the same in their place. */
const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '—',
  '!': '.',
  '?': '.',
  '…': '.',
  ']': ')',
  '[': '(',
  '{': '(',
  '}': ')',
}
const MARKS = new Set(',.;:()"\'-—')

/** What stands between words, token by token: numbers, marks, and what is neither nor a space. */
const BETWEEN = /\d(?:[\p{L}\d.,:]*[\p{L}\d])?|[\p{L}\p{M}\d]+|[^\s\p{L}\p{M}\d]/gu

function tokenOf(piece: string): string {
  if (/^\d/.test(piece)) return '#'
  const mark = SAME[piece] ?? piece
  return MARKS.has(mark) ? mark : '&'
}

const isBlank = (gap: string): boolean => gap === ' ' || gap.trim() === ''

const tokensIn = (gap: string): string[] => (isBlank(gap) ? [] : Array.from(gap.matchAll(BETWEEN), ([piece]) => tokenOf(piece)))

/** The tokens on one side of a word, nearest first. */
function side(text: string, words: readonly Word[], index: number, step: 1 | -1): [string, string, string] {
  const found: string[] = []
  for (let at = index; found.length < REACH; at += step) {
    const [before, after] = step === 1 ? [words[at], words[at + 1]] : [words[at - 1], words[at]]
    const gap = tokensIn(text.slice(before?.end ?? 0, after?.start ?? text.length))
    found.push(...(step === 1 ? gap : gap.reverse()))
    const next = words[at + step]
    if (next === undefined) break
    found.push(next.form.lower)
  }
  return [found[0] ?? EDGE, found[1] ?? EDGE, found[2] ?? EDGE]
}

/** The tokens around a word of a paragraph. */
export const neighbourhoodOf = (text: string, words: readonly Word[], index: number): Neighbourhood => ({
  left: side(text, words, index, -1),
  right: side(text, words, index, 1),
})
