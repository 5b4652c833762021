import {acornJsx, Parser} from '#bundled/mdx'

/** Unit: UTF-16 code units. What is longer is not judged: the parser calls itself several times for each bracket, and the stack must do for it. */
const LONGEST = 500

/** White space, or one comment, which may go on beyond the text. */
const BLANK = /\s+|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)|\/\/[^\r\n]*(?:[\r\n]|$)/y

let javaScript: typeof Parser | undefined

function afterBlank(text: string, at: number): number {
  for (;;) {
    BLANK.lastIndex = at
    const blank = BLANK.exec(text)
    if (blank === null) return at
    at += blank[0].length
  }
}

/** Where an expression of JavaScript ends, or the text where it may go on beyond it; undefined where there is none. */
function endOfExpression(text: string, start: number): number | undefined {
  javaScript ??= Parser.extend(acornJsx())
  const code = text.slice(start)
  try {
    return start + javaScript.parseExpressionAt(code, 0, {ecmaVersion: 2024, sourceType: 'module'}).end
  } catch (error) {
    const {raisedAt = code.length, message} = error as Error & {raisedAt?: number}
    return raisedAt < code.length && !message.startsWith('Unterminated comment') ? undefined : text.length
  }
}

/** Whether an opening brace of MDX, at an offset, has an expression after it that a closing brace ends, or one of properties that are spread, or nothing. */
export function opensExpression(source: string, offset: number): boolean {
  const text = source.slice(offset + 1, offset + 1 + LONGEST)
  const start = afterBlank(text, 0)
  if (start === text.length || text[start] === '}') return true
  const end = endOfExpression(text, text.startsWith('...', start) ? start + 3 : start)
  if (end === undefined) return false
  const after = afterBlank(text, end)
  return after >= text.length || text[after] === '}'
}
