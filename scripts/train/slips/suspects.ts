import path from 'node:path'
import {analyse, newParagraphs} from '../../../src/analysis/analyse.ts'
import type {Document} from '../../../src/analysis/document.ts'
import {saidOfUnknown} from '../../../src/analysis/odd-spellings.ts'
import {type UnknownWord, unknownWords} from '../../../src/analysis/unknown-words.ts'
import {formatOfExtension, loadReaders} from '../../../src/formats/format.ts'
import type {Language} from '../../../src/language/language.ts'
import {loadLanguage} from '../../../src/language/load-language.ts'
import {areTerms, judge} from '../../../src/rules/typo/judge-word.ts'
import {isInAddress, isMeant} from '../../../src/rules/typo/meant.ts'
import {unsearchedAt} from '../../../src/rules/typo/search-budget.ts'
import {signsOf} from '../../../src/rules/typo/signs/all-signs.ts'
import type {Verdict} from '../../../src/rules/typo/verdict.ts'
import type {Sign} from '../../../src/rules/weighed-signs.ts'

/** An unknown word that the rule takes for a slip, before it is decided how surely. */
export interface Suspect {
  readonly word: UnknownWord
  readonly verdict: Verdict
  /** Offset in the source, in UTF-16 code units. */
  readonly offset: number
  readonly index: number
  readonly signs: readonly Sign[]
}

const readers = await loadReaders(['text', 'markdown', 'mdx', 'html'])

export const language: Language = await loadLanguage(['speller', 'topics', 'confusions', 'phrases'])

const EXTENSIONS: Readonly<Record<string, string>> = {'.rst': '.txt', '.xml': '.html', '.cnxml': '.html'}

/** The document of a file of a repository. */
export function documentOf(file: string, source: string): Document {
  const extension = path.extname(file)
  const format = formatOfExtension(EXTENSIONS[extension] ?? extension) ?? 'text'
  const reading = readers.get(format)!(source, {frontMatter: []})
  return analyse(source, reading, newParagraphs(reading.blocks, language))
}

/** The unknown words of a document that the rule takes for slips. */
export function* suspectsIn(document: Document): Generator<Suspect> {
  const speller = language.speller!
  for (const [index, paragraph] of [...document.paragraphs].entries()) {
    const unknown = paragraph.once(unknownWords)
    if (unknown.length === 0) continue
    const left = new Set(unsearchedAt(document, index).left)
    const isAmongTerms = areTerms(unknown, speller, left)
    for (const [at, {usage, odd}] of saidOfUnknown(document, index).entries()) {
      const word = unknown[at]!
      if (odd) continue
      const verdict = judge(word, usage, speller, isAmongTerms, left.has(word.base) ? 'near' : 'any')
      if (!verdict) continue
      const recased = verdict.corrections[0]?.text.toLowerCase() === word.text.toLowerCase()
      if (recased ? isInAddress(word, paragraph) : isMeant(document, index, word)) continue
      const span = document.maps.at(index)!.toSource(word)
      if (document.source.slice(span.start, span.end).includes('<')) continue
      yield {
        word,
        verdict,
        offset: span.start,
        index,
        signs: signsOf(document, index, word, usage, verdict),
      }
    }
  }
}
