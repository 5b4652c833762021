import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import {isCapitalised, touches, wordSet} from './token-tests.ts'

/** A word as the text writes it. */
export const writtenAt = (syntax: Syntax, at: number): string => syntax.words[at]!.written

/** Whether a word has small letters and no hyphen or bracket at either end. */
export const isPlainWord = (syntax: Syntax, at: number): boolean =>
  !isCapitalised(syntax, at) && !touches(syntax, at) && !touches(syntax, at - 1)

const NOT = wordSet("not n't")

/** The nearest token to the left of an index that is no “not”. */
export const beforeNot = (syntax: Syntax, at: number): number => (NOT.has(lowerAt(syntax, at - 1)) ? at - 2 : at - 1)
