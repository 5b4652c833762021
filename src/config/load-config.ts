import {realpathSync} from 'node:fs'
import {createRequire} from 'node:module'
import {basename, dirname, extname, isAbsolute, join, relative, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {readText} from '../files/read-text.ts'
import {shortPath} from '../files/short-path.ts'
import {readSizeLimit} from '../files/size-limit.ts'
import {warningOf} from '../language/hunspell.ts'
import {requirePacks} from '../linter/packs.ts'
import type {Settings} from '../linter/settings.ts'
import type {Pack, Unserved} from '../packs/pack.ts'
import {SettingsError} from '../text/settings-error.ts'
import {type DataFile, readData} from './data-file.ts'
import {foldersIn, packFolder, readPack} from './pack-folder.ts'
import {namesPackRules, validateConfig, validatePackRules} from './validate.ts'
import {dictionaryFiles, readDictionary, readWordFiles, wordsIn} from './word-files.ts'

/** Settings for some files, or for all where `files` is absent. */
export interface Layer {
  /** Globs, relative to the folder of the configuration that was found or named. */
  readonly files?: readonly string[]
  readonly settings: Settings
}

/** A configuration with all that it extends: layers of which each overrules those before it. */
export interface Config {
  readonly path: string
  /** Files that it is made of, what is extended first. */
  readonly sources: readonly string[]
  readonly layers: readonly Layer[]
  /** Files that it leaves out, in the syntax of `.gitignore`, relative to the folder of the configuration that was found or named. */
  readonly ignores: readonly string[]
  /** The word files that it names, absolute. */
  readonly wordFiles: readonly string[]
  /** The largest file that is read; `undefined` where it does not say. Unit: bytes. */
  readonly maxFileSize: number | undefined
  /** The files of its packs, absolute. */
  readonly packFiles: readonly string[]
  /** What of it takes effect only in part, in words for the user. */
  readonly warnings: readonly string[]
}

/** Settings as a file holds them: dictionaries by their paths. */
interface Written extends Omit<Settings, 'dictionaries' | 'packs'> {
  readonly dictionaries?: string | readonly string[]
}

interface Contents extends Written {
  readonly $schema?: string
  readonly extends?: string | readonly string[]
  readonly overrides?: readonly (Written & {readonly files: string | readonly string[]})[]
  readonly wordFiles?: string | readonly string[]
  readonly ignores?: string | readonly string[]
  readonly maxFileSize?: number | string
  /** Folders and packages; in a program, packs as well. */
  readonly packs?: string | readonly (string | Pack)[]
}

const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

interface Read {
  readonly file: DataFile
  readonly contents: Contents
}

function contentsOf(path: string, text: string): Read {
  const file = readData(path, text)
  const inPackage = basename(path) === 'package.json'
  const contents = inPackage ? ((file.data as {copydesk?: unknown} | null)?.copydesk ?? {}) : file.data
  validateConfig(file, contents, underOf(path))
  return {file, contents: contents as Contents}
}

/** The configuration that a file of data holds. */
const readContents = (path: string): Read => contentsOf(path, readText(path))

/** The configuration of a file that another one names. Nothing of what it says is repeated: a stranger's configuration may name any file of yours. */
function readExtended(path: string): Read {
  const text = readText(path)
  try {
    return contentsOf(path, text)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    const [place = shortPath(path)] = /^.*?:\d+:\d+(?=: )/s.exec(error.message) ?? []
    throw new SettingsError(
      `${place}: here the file is no configuration. Check it by itself to see why: copydesk --config ${shortPath(path)}`,
    )
  }
}

const isScript = (path: string): boolean => /^\.[cm]?[jt]s$/.test(extname(path))

/** What a program exports by default; that it cannot be run is a mistake of its author's. */
async function exportOf(path: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(path).href)) as {default: unknown}).default
  } catch (error) {
    throw new SettingsError(`${shortPath(path)}: this program cannot be run: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function runScript(path: string): Promise<{file: DataFile; contents: Contents}> {
  const data = await exportOf(path)
  const file: DataFile = {path, data, isProgram: true, locate: () => shortPath(path)}
  validateConfig(file, data)
  return {file, contents: data as Contents}
}

/** The file that a configuration extends: a path from its own folder, or a package's data file. */
function resolveExtended(from: string, name: string): string {
  if (name.startsWith('.') || isAbsolute(name)) return resolve(dirname(from), name)
  const {resolve: find} = createRequire(from)
  for (const candidate of [name, `${name}/copydesk.config.json`]) {
    try {
      const path = find(candidate)
      if (!isScript(path)) return path
    } catch {
      // The next candidate, or the error below.
    }
  }
  throw new SettingsError(
    `"extends" names "${name}", which is no installed package with a configuration as data (its main file, or copydesk.config.json)`,
  )
}

/** Is told of each file and folder before it is looked at, whether it is there or not. */
type Look = (path: string) => void

/** The settings of a file, its dictionaries read. */
function settingsOf(file: DataFile, {dictionaries, ...settings}: Written, look: Look): Settings {
  if (dictionaries === undefined) return settings
  const read = (path: string) => {
    for (const half of dictionaryFiles(file.path, path)) look(half)
    return readDictionary(file.path, path)
  }
  return {...settings, dictionaries: listed(dictionaries).map(read)}
}

function layersOf(file: DataFile, packs: readonly Pack[], contents: Contents, look: Look): Layer[] {
  const {$schema, extends: _, overrides = [], wordFiles, ignores, maxFileSize, packs: _packs, ...written} = contents
  const settings = {...settingsOf(file, written, look), ...(packs.length > 0 && {packs})}
  for (const path of wordFilesOf(file, contents)) look(path)
  const words = [...(settings.words ?? []), ...readWordFiles(file.path, wordFiles === undefined ? undefined : listed(wordFiles))]
  return [
    {settings: words.length > 0 ? {...settings, words} : settings},
    ...overrides.map(({files, ...overridden}) => ({files: listed(files), settings: settingsOf(file, overridden, look)})),
  ]
}

/** What a configuration is made of, and its files, whose rules of packs are looked at when all packs are known. */
interface Collected extends Omit<Config, 'path'> {
  readonly files: readonly Read[]
}

/** What is wrong, though not fatally, with the dictionaries of a file's own layers; a broken pair is an error at its place. */
function dictionaryWarnings(file: DataFile, layers: readonly Layer[]): string[] {
  try {
    return layers.flatMap(({settings}) => settings.dictionaries ?? []).flatMap((dictionary) => warningOf(dictionary) ?? [])
  } catch (error) {
    if (error instanceof SettingsError) throw new SettingsError(`${file.locate([])}: ${error.message}`)
    throw error
  }
}

const limitIn = ({maxFileSize}: Contents): number | undefined =>
  maxFileSize === undefined ? undefined : readSizeLimit('"maxFileSize"', maxFileSize)

/** The packs that a configuration names, read, and the files that they were read from. */
function readPacksOf(file: DataFile, {packs: named = []}: Contents, look: Look): {packs: Pack[]; packFiles: string[]} {
  const packFiles: string[] = []
  const placeOf = (index: number): string => file.locate([...underOf(file.path), 'packs', index])
  const read = (name: string, index: number): Pack => {
    try {
      const folder = packFolder(file.path, name)
      look(folder)
      for (const within of foldersIn(folder)) look(within)
      const pack = readPack(folder)
      const paths = Object.keys({...pack.files, ...pack.unread})
      for (const path of paths) look(join(folder, path))
      packFiles.push(...paths.map((path) => join(realpathSync(folder), path)))
      return pack
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error
      throw new SettingsError(`${placeOf(index)}: ${error.message}`)
    }
  }
  const packs = (typeof named === 'string' ? [named] : named).map((pack, index) => (typeof pack === 'string' ? read(pack, index) : pack))
  const twice = packs.findIndex(({name}, index) => packs.findIndex((pack) => pack.name === name) < index)
  if (twice >= 0) throw new SettingsError(`${placeOf(twice)}: two packs are called "${packs[twice]!.name}": give one of them another name`)
  return {packs, packFiles}
}

const wordFilesOf = (file: DataFile, {wordFiles}: Contents): string[] => listed(wordFiles).map((path) => resolve(dirname(file.path), path))

function collect(file: DataFile, contents: Contents, look: Look, above: readonly string[] = []): Collected {
  const bases = listed(contents.extends).map((name, index) => extendedBy(file, name, index, look, [...above, file.path]))
  const {packs, packFiles} = readPacksOf(file, contents, look)
  const layers = layersOf(file, packs, contents, look)
  return {
    files: [...bases.flatMap((base) => base.files), {file, contents}],
    packFiles: [...bases.flatMap((base) => base.packFiles), ...packFiles],
    sources: [...bases.flatMap((base) => base.sources), file.path],
    layers: [...bases.flatMap((base) => base.layers), ...layers],
    ignores: [...bases.flatMap((base) => base.ignores), ...listed(contents.ignores)],
    maxFileSize: limitIn(contents) ?? bases.findLast((base) => base.maxFileSize !== undefined)?.maxFileSize,
    wordFiles: wordFilesOf(file, contents),
    warnings: [...bases.flatMap((base) => base.warnings), ...dictionaryWarnings(file, layers)],
  }
}

function extendedBy(file: DataFile, name: string, index: number, look: Look, above: readonly string[]): Collected {
  try {
    const path = resolveExtended(file.path, name)
    if (above.includes(path)) throw new SettingsError(`"extends" goes round in a circle: ${[...above, path].map(shortPath).join(' → ')}`)
    look(path)
    const {file: base, contents} = readExtended(path)
    return collect(base, contents, look, above)
  } catch (error) {
    if (!(error instanceof SettingsError) || /:\d+:\d+: /.test(error.message)) throw error
    throw new SettingsError(`${file.locate([...underOf(file.path), 'extends', index])}: ${error.message}`)
  }
}

/**
 * Reads a configuration with all that it extends.
 *
 * @param path - absolute
 * @param named - whether the user has named this file, so that it may be a program
 * @param look - is told of all that it is made of, as far as that is known where it is not right; default: nobody is
 * @throws {SettingsError} on anything in it that is not right, with file, line and column
 */
export async function loadConfig(path: string, named = false, look: Look = () => undefined): Promise<Config> {
  look(path)
  const {file, contents} = named && isScript(path) ? await runScript(path) : readContents(path)
  const {files, ...collected} = collect(file, contents, look)
  const packs = packsOf(collected.layers)
  if (packs.length === 0 && !files.some((read) => namesPackRules(read.contents))) return {path, ...collected}
  const {rules, unserved} = (await import('../packs/read-packs.ts')).readPacks(requirePacks(packs))
  for (const read of files) validatePackRules(read.file, read.contents, underOf(read.file.path), rules)
  return {path, ...collected, warnings: [...collected.warnings, ...unserved.map((one) => unservedWarning(path, collected, one))]}
}

/** The packs of layers; of two that have one name, the last counts. */
function packsOf(layers: readonly Layer[]): readonly Pack[] {
  const byName = new Map(layers.flatMap(({settings}) => settings.packs ?? []).map((pack) => [pack.name, pack]))
  return [...byName.values()]
}

/** Why a rule is left out. Of what a file says that stands outside of the configuration's folder nothing is repeated: it may be any file of yours. */
function unservedWarning(config: string, {packFiles}: Pick<Collected, 'packFiles'>, {pack, file, reason}: Unserved): string {
  const path = packFiles.find((candidate) => candidate.endsWith(join(pack, file)))
  const isInside = path !== undefined && !relative(realpathSync(dirname(config)), path).startsWith('..')
  return `The rule ${file} of the pack "${pack}" is left out: ${isInside ? reason : 'test the pack by itself to see why, with "copydesk test"'}`
}

/** Where the configuration stands in a file. */
const underOf = (path: string): readonly string[] => (basename(path) === 'package.json' ? ['copydesk'] : [])

/** A project that has a word file and no configuration. */
export const wordFileConfig = (path: string): Config => ({
  path,
  sources: [path],
  layers: [{settings: {words: wordsIn(path)}}],
  ignores: [],
  maxFileSize: undefined,
  wordFiles: [path],
  packFiles: [],
  warnings: [],
})
