/** Whether a UTF-16 code unit is white space to the parser of the tree (parse-latin); unlike `\s`, a byte order mark is not. */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x2000) return code === 0xa0 || code === 0x85 || code === 0x1680
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

/** The first offset from `from` on that holds no white space, at most `end`. */
export function skipWhiteSpace(text: string, from: number, end: number = text.length): number {
  while (from < end && isWhiteSpace(text.charCodeAt(from))) from++
  return from
}

/** The last offset down to `start` that has no white space before it, counted from `from`. */
export function skipWhiteSpaceBack(text: string, from: number, start = 0): number {
  while (from > start && isWhiteSpace(text.charCodeAt(from - 1))) from--
  return from
}
