/** What a line is built of, by name: shares from 0 to 1. */
export type LineSigns = Readonly<Record<string, number>>

/** Words without which there is hardly a sentence. */
const FUNCTION_WORD =
  /(?<![\w'’])(?:an?|and|are|as|at|be|but|by|can|do|for|from|had|has|have|he|her|his|I|if|in|is|it|its|my|no|not|of|on|or|she|so|that|the|their|them|there|they|this|to|was|we|were|when|which|who|will|with|would|you|your)(?![\w'’(])/gi

/** More signs of a kind than this in a line count as so many. */
const MOST = 4

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0
const upToMost = (text: string, expression: RegExp): number => Math.min(MOST, count(text, expression)) / MOST

/** What a line, without white space round it, is built of. */
export function lineSigns(line: string): LineSigns {
  const words = count(line, FUNCTION_WORD)
  return {
    'function words': Math.min(1, (2 * words) / count(line, /\S+/g)),
    'no function word': Number(words === 0),
    letters: count(line, /\p{L}/gu) / count(line, /\S/g),
    brackets: upToMost(line, /[()[\]{}<>]/g),
    columns: upToMost(line, /\S(?: {2,}|\t)(?=\S)/g),
    assignment: Number(/[\w)\]"'] ?= ?[\w("'[{$-]/.test(line)),
    'opens with a sign': Number(/^[^\p{L}\p{N}"“‘'(]/u.test(line)),
    'ends as a sentence': Number(/[.!?…]["'”’)\]]*$/.test(line)),
  }
}
