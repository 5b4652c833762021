/** A message's words with what was found in it: `%s` one after another, `%[2]s` by number, `%d` and `%%`. What is asked for beyond the last is the last. */
export function filled(message: string, values: readonly string[]): string {
  let next = 0
  return message.replace(/%(?:\[(\d)\])?([sdvq%])/g, (_, number: string | undefined, kind: string) => {
    if (kind === '%') return '%'
    const at = number === undefined ? next++ : Number(number) - 1
    return values[Math.min(at, values.length - 1)] ?? ''
  })
}

/** In words: `“a”, “b” or “c”` without the marks. */
export function eitherOf(options: readonly string[]): string {
  const quoted = options.map((option) => `'${option}'`)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}

/** A message that has its values in marks already is not to have them twice. */
export const withoutMarks = (message: string): string =>
  ["'%s'", '"%s"'].reduce((text, mark) => (text.split(mark).length === 3 ? text.replace(mark, '%s') : text), message)

export const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text)

export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
