import type {BenchSpeller} from '../../workers/speller.ts'

/** The names are no literals, because the peers are not installed where the types are checked. */
const [door, dictionaryDoor]: string[] = ['nspell', 'dictionary-en']

const {default: nspell} = (await import(String(door))) as {default: (dictionary: object) => BenchSpeller}

export async function create(): Promise<BenchSpeller> {
  const {default: dictionary} = (await import(String(dictionaryDoor))) as {default: object}
  return nspell(dictionary)
}
