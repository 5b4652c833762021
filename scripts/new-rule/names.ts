/** The names that a rule goes by. */
export interface Names {
  /** As settings and messages write it: `double-comma`. */
  readonly id: string
  /** As the registration imports it: `doubleComma`. */
  readonly variable: string
  /** Its plugin: `retextDoubleComma`. */
  readonly plugin: string
}

const capital = (id: string): string => id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The names of a rule. Throws where the id is not of small letters and digits, in words joined by hyphens, or is taken. */
export function namesOf(id: string, taken: readonly string[]): Names {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(`"${id}" cannot be a rule's id: it takes small letters and digits, in words joined by hyphens, as in "repeated-word"`)
  if (taken.includes(id)) throw new Error(`There is a rule "${id}" already`)
  const name = capital(id)
  return {id, variable: name.charAt(0).toLowerCase() + name.slice(1), plugin: `retext${name}`}
}
