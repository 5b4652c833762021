/** Shorter names are a letter from others by chance: "Tim" and "Tom". */
const SHORTEST = 4

/** Whether two different words are one insertion, deletion, substitution or swap of neighbours apart (Damerau 1964). */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  const [x, y] = [a.slice(head), b.slice(head)]
  if (a.length < b.length) return x === y.slice(1)
  if (a.length > b.length) return x.slice(1) === y
  return x.slice(1) === y.slice(1) || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2))
}

function add(names: Map<string, string[]>, key: string, name: string): void {
  const known = names.get(key)
  if (known) known.push(name)
  else names.set(key, [name])
}

/** People known to every reader, to tell that one half of a name is misspelt by the other half. */
export class KnownPeople {
  /** Family name to given names, and the other way round. */
  readonly #given = new Map<string, string[]>()
  readonly #family = new Map<string, string[]>()

  /** @param people as `Given Family` */
  constructor(people: readonly string[]) {
    for (const person of people) {
      const [given = '', family = ''] = person.split(' ')
      add(this.#given, family, given)
      add(this.#family, given, family)
    }
  }

  /** The given name that is meant where a family name says that the one before it is a slip: "Barrack" before "Obama". */
  givenMeant(given: string, family: string): string | undefined {
    return meant(given, this.#given.get(family))
  }

  /** The family name that is meant where the given name before it says so: "Obamma" after "Barack". */
  familyMeant(given: string, family: string): string | undefined {
    return meant(family, this.#family.get(given))
  }
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

/** The one of the names that the written one is a slip for; none where it is one of them itself, or its plural. */
function meant(written: string, names: readonly string[] = []): string | undefined {
  const plain = folded(written)
  if (names.some((name) => folded(name) === plain)) return undefined
  return names.find((name) => name.length >= SHORTEST && `${folded(name)}s` !== plain && isOneEdit(plain, folded(name)))
}
