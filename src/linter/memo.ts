import type {Document} from '../analysis/document.ts'
import {Paragraph} from '../analysis/paragraph.ts'
import type {Block} from '../formats/block.ts'
import type {Language} from '../language/language.ts'
import {type ActiveRule, applyRule, type Result} from '../rules/apply.ts'

interface Kept {
  readonly previous: Paragraph | undefined
  readonly next: Paragraph | undefined
  readonly results: readonly Result[]
}

const keyOf = ({kind, opaque, text}: Block): string => `${kind}\n${opaque.map(({start, end}) => `${start}-${end}`)}\n${text}`

/**
 * Remembers the paragraphs of the last document with all that was found in them, so that the next version of it costs only what has changed.
 * A paragraph is the same if its kind and text are; results are reused if what the rule may look at is the same too.
 */
export class Memo {
  #paragraphs = new Map<string, Paragraph>()
  #kept = new WeakMap<Paragraph, Map<ActiveRule, Kept>>()

  /** The paragraphs of the next document: those that the last one had are taken over, all others of it are forgotten. */
  takeOver(language: Language): (block: Block) => Paragraph {
    const last = this.#paragraphs
    this.#paragraphs = new Map()
    return (block) => {
      const key = keyOf(block)
      const paragraph = this.#paragraphs.get(key) ?? last.get(key) ?? new Paragraph(block, language)
      this.#paragraphs.set(key, paragraph)
      return paragraph
    }
  }

  /** What a rule finds in a paragraph, found anew only where something that it may look at has changed. */
  results(active: ActiveRule, document: Document, index: number): readonly Result[] {
    const {scope} = active.rule
    const paragraph = document.paragraphs[index]
    if (scope === 'document' || paragraph === undefined) return applyRule(active, document, index)
    const previous = scope === 'neighbours' ? document.paragraphs[index - 1] : undefined
    const next = scope === 'neighbours' ? document.paragraphs[index + 1] : undefined
    const kept = this.#keptFor(paragraph)
    const known = kept.get(active)
    if (known && known.previous === previous && known.next === next) return known.results
    const results = applyRule(active, document, index)
    kept.set(active, {previous, next, results})
    return results
  }

  #keptFor(paragraph: Paragraph): Map<ActiveRule, Kept> {
    const kept = this.#kept.get(paragraph) ?? new Map<ActiveRule, Kept>()
    this.#kept.set(paragraph, kept)
    return kept
  }
}
