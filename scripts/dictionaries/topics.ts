import {readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {Lexicon} from '../../src/language/lexicon/word-lexicon.ts'
import {Acceptance} from '../../src/language/spelling/acceptance.ts'
import {isAttested} from '../../src/language/spelling/misspelling-table.ts'
import {Ranking} from '../../src/language/spelling/ranking.ts'
import type {Topic} from '../../src/language/topic-terms.ts'
import type {Source} from './sources.ts'

const cspell = (name: string, version: string, files: readonly string[]): Source => ({
  name: `dict-${name}`,
  origin: `npm package @cspell/dict-${name}`,
  version,
  licence: 'MIT',
  take: 'terms of letters alone that the lexicon does not accept',
  files: files.map((file) => `node_modules/@cspell/dict-${name}/${file}`),
})

/** Lists of terms by topic. One that would add fewer than ten words to 14 collections of technical documents, and that no common format names, is left out. */
export const TOPIC_SOURCES: Readonly<Record<Topic, readonly Source[]>> = {
  software: [
    cspell('companies', '3.2.14', ['dict/companies.txt']),
    cspell('css', '4.1.2', ['dict/css.txt']),
    cspell('data-science', '2.0.17', ['dict/data-science-models.txt', 'dict/data-science-tools.txt', 'dict/data-science.txt']),
    cspell('filetypes', '3.0.18', ['filetypes.txt.gz']),
    cspell('fullstack', '3.2.9', ['dict/fullstack.txt']),
    cspell('golang', '6.0.29', ['dict/go.txt']),
    cspell('html', '4.0.16', ['dict/html.txt.gz']),
    cspell('k8s', '1.0.13', ['dict/k8s.txt']),
    cspell('node', '5.0.9', ['dict/node.txt']),
    cspell('npm', '5.2.56', ['dict/npm.txt']),
    cspell('php', '4.1.3', ['dict/php.txt']),
    cspell('python', '4.5.3', ['dict/python-common.txt', 'dict/python.txt']),
    cspell('rust', '4.1.2', ['dict/crates.txt.gz', 'dict/rust.txt.gz']),
    cspell('software-terms', '5.4.9', [
      'dict/coding-compound-terms.txt',
      'dict/computing-acronyms.txt',
      'dict/networkingTerms.txt',
      'dict/software-terms-alternative.txt',
      'dict/software-tools.txt',
      'dict/softwareTerms.txt.gz',
      'dict/webServices.txt',
    ]),
    cspell('typescript', '3.2.3', ['dict/typescript.txt']),
  ],
}

function linesOf(file: string): string[] {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
}

/** A term of letters alone, in one case or capitalised; marks of compounds around it are no part of it. */
const TERM = /^[*+]?(\p{L}\p{Ll}+|\p{Lu}{2,})[*+]?(?:\s*#.*)?$/u

function termsOf({files}: Source): Set<string> {
  const terms = new Set<string>()
  for (const line of files.flatMap(linesOf)) {
    const term = TERM.exec(line.trim())?.[1]
    if (term !== undefined) terms.add(term.toLowerCase())
  }
  return terms
}

/** In how many lists each term is. */
function countTerms(sources: readonly Source[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of sources.flatMap((source) => [...termsOf(source)])) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/**
 * The bytes of `topics.txt`, the same for the same inputs. A term that some writers are known to write by mistake is taken in only where two lists have it.
 *
 * @param lexicon - the bytes of the lexicon, whose words need no second entry
 */
export function buildTopics(lexicon: Uint8Array): Uint8Array {
  const words = new Lexicon(() => lexicon)
  const acceptance = new Acceptance(words, new Ranking(words))
  const sections = Object.entries(TOPIC_SOURCES).map(([topic, sources]) => {
    const terms = [...countTerms(sources)]
      .filter(([term, count]) => !acceptance.accepts(term) && (count > 1 || !isAttested(words, term)))
      .map(([term]) => term)
    return [`# ${topic}`, ...terms.sort(), ''].join('\n')
  })
  return new TextEncoder().encode(sections.join(''))
}
