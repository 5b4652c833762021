/** Shorter names are a letter from others by chance: "Tim" and "Tom". */
const SHORTEST = 4

/** Whether two words are the same from one place on in each. */
const areSameFrom = (a: string, at: number, b: string, other: number): boolean => {
  if (a.length - at !== b.length - other) return false
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(other)) {
    at++
    other++
  }
  return at === a.length
}

/** Whether two different words are one insertion, deletion, substitution or swap of neighbours apart (Damerau 1964). */
export function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a.charCodeAt(head) === b.charCodeAt(head)) head++
  if (a.length !== b.length) return a.length < b.length ? areSameFrom(a, head, b, head + 1) : areSameFrom(a, head + 1, b, head)
  if (areSameFrom(a, head + 1, b, head + 1)) return true
  return a[head] === b[head + 1] && a[head + 1] === b[head] && areSameFrom(a, head + 2, b, head + 2)
}

/** A name, and as it is without accents. */
interface Half {
  readonly name: string
  readonly plain: string
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '')

function add(halves: Map<string, Half[]>, key: string, name: string): void {
  const half = {name, plain: folded(name)}
  const known = halves.get(key)
  if (known) known.push(half)
  else halves.set(key, [half])
}

/** People known to every reader, to tell that one half of a name is misspelt by the other half. */
export class KnownPeople {
  /** Family name to given names, and the other way round. */
  readonly #given = new Map<string, Half[]>()
  readonly #family = new Map<string, Half[]>()

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

/** The one of the names that the written one is a slip for; none where it is one of them itself, or its plural. */
function meant(written: string, names: readonly Half[] | undefined): string | undefined {
  if (names === undefined) return undefined
  const own = folded(written)
  if (names.some(({plain}) => plain === own)) return undefined
  return names.find(({name, plain}) => name.length >= SHORTEST && `${plain}s` !== own && isOneEdit(own, plain))?.name
}
