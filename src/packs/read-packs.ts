import {parseDocument} from '#bundled/yaml'
import {isYamlTooDeep} from '../formats/yaml.ts'
import {PackCandidacy} from './candidacy.ts'
import {Fields, PackError} from './fields.ts'
import type {LoadedPacks, Pack, PackTests, Unserved} from './pack.ts'
import type {PackFile} from './pack-file.ts'
import type {PackRule} from './pack-rule.ts'
import {type PackContext, readRule} from './read-rule.ts'
import type {Scope} from './scope.ts'

/** A rule's file that is longer is not read: YAML of that length takes seconds. Unit: UTF-16 code units. */
const LONGEST_FILE = 1_000_000

/** A reason may quote what stands in a file, which may be long. Unit: UTF-16 code units. */
const LONGEST_REASON = 400

const clipped = (reason: string): string => (reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason)

const isRuleFile = (path: string): boolean => /^[^/]+\.ya?ml$/.test(path)

const ruleNameOf = (path: string): string => path.replace(/\.ya?ml$/, '')

/** The entries of a vocabulary, one a line. */
const entriesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^#(?:\s|$)/.test(line))

const textOf = (file: PackFile): string => (typeof file === 'string' ? file : '')

/** The terms of a pack's vocabularies of a name, wherever they stand in it. */
const termsIn = ({files}: Pack, name: string): string[] =>
  Object.entries(files)
    .filter(([path]) => path === name || path.endsWith(`/${name}`))
    .flatMap(([, file]) => entriesOf(textOf(file)))

function dataOf(file: PackFile): unknown {
  return typeof file === 'string' ? parsed(file) : file
}

function parsed(text: string): unknown {
  if (text.length > LONGEST_FILE)
    throw new PackError(`it has more than ${LONGEST_FILE.toLocaleString('en-US')} characters; make several rules of it`)
  if (isYamlTooDeep(text)) throw new PackError('its lists and tables stand in one another too deep')
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {prettyErrors: false, logLevel: 'silent', uniqueKeys: false})
  const [error] = document.errors
  if (error) throw new PackError(`it is no YAML: ${error.message.split('\n')[0]}`)
  try {
    return document.toJS()
  } catch (error) {
    throw error instanceof ReferenceError ? new PackError('its aliases stand for too much') : error
  }
}

/** The line after that of a key at the top of a file, from 1. */
const lineAfter = (source: string, key: string): number => source.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 2

/** Collects the rules of packs, and what of them cannot be served. */
class PackReader {
  readonly rules: PackRule[] = []
  readonly unserved: Unserved[] = []
  readonly tests: PackTests[] = []
  readonly untested: string[] = []
  readonly #candidacy = new PackCandidacy(({prose}) => prose)
  readonly #codeCandidacy = new PackCandidacy(({text}) => text)
  readonly #accepted: readonly string[]

  constructor(packs: readonly Pack[]) {
    this.#accepted = packs.flatMap((pack) => termsIn(pack, 'accept.txt'))
    for (const pack of packs) this.#read(pack)
  }

  #read(pack: Pack): void {
    const context = {
      pack: pack.name,
      candidacyFor: ({isCode}: Pick<Scope, 'isCode'>) => (isCode ? this.#codeCandidacy : this.#candidacy),
      accepted: this.#accepted,
      files: pack.files,
    }
    for (const [path, reason] of Object.entries(pack.unread ?? {})) this.unserved.push({pack: pack.name, file: path, reason})
    for (const [path, file] of Object.entries(pack.files)) if (isRuleFile(path)) this.#readFile(path, () => dataOf(file), context, file)
    for (const [path, data] of this.#vocabularyRules(pack)) this.#readFile(path, () => data, context)
    for (const [name, rule] of Object.entries(pack.rules ?? {}))
      this.rules.push({...rule, id: `${pack.name}.${name}`, origin: {pack: pack.name, ...rule.origin}})
  }

  #readFile(path: string, dataIn: () => unknown, context: PackContext, file?: PackFile): void {
    try {
      const fields = new Fields(dataIn())
      const rule = readRule(ruleNameOf(path), fields, context)
      this.rules.push(rule)
      if (file !== undefined) this.#readTests(fields, {ruleId: rule.id, pack: context.pack, file: path}, textOf(file))
    } catch (error) {
      if (!(error instanceof PackError)) throw error
      this.unserved.push({pack: context.pack, file: path, reason: clipped(error.message)})
    }
  }

  #readTests(fields: Fields, of: Omit<PackTests, 'text' | 'line'>, source: string): void {
    const text = fields.text('tests')
    if (text === undefined) this.untested.push(of.ruleId)
    else this.tests.push({...of, text, line: lineAfter(source, 'tests')})
  }

  /** The rules that a pack's own vocabularies make: its terms as it writes them, and those that it rejects. */
  *#vocabularyRules(pack: Pack): Generator<[path: string, data: unknown]> {
    const terms = termsIn(pack, 'accept.txt').filter((term) => /\p{Lu}/u.test(term))
    const rejected = termsIn(pack, 'reject.txt')
    const common = {level: 'error', vocab: false}
    if (terms.length > 0)
      yield [
        'Terms.yml',
        {
          ...common,
          extends: 'substitution',
          message: "Use '%s' instead of '%s'.",
          ignorecase: true,
          swap: Object.fromEntries(terms.map((term) => [term, term])),
        },
      ]
    if (rejected.length > 0) yield ['Avoid.yml', {...common, extends: 'existence', message: "Avoid using '%s'.", tokens: rejected}]
  }
}

/**
 * Makes rules of packs. What cannot be served is named and does not keep the rest from it.
 *
 * @param packs - their vocabularies count for the rules of all
 */
export function readPacks(packs: readonly Pack[]): LoadedPacks {
  const {rules, unserved, tests, untested} = new PackReader(packs)
  return {rules, unserved, tests, untested}
}
