import type {Fragment} from './judge.ts'

/** Words that a fragment may have to pass for one of effect. */
const SHORT = 3

/** Whether a fragment is one that writers use for effect: a few words, set apart on purpose. */
export function isStylistic({sentence}: Fragment): boolean {
  const {first, end} = sentence.syntax
  return end - first <= SHORT || sentence.text.endsWith('!')
}
