import {unknownWords} from '../../analysis/unknown-words.ts'
import type {Settings} from '../../linter/settings.ts'
import {extentOf, type ReportMessage} from '../../reporters/report.ts'
import {defineRule} from '../../rules/prose-rule.ts'
import {Checker} from '../check/checker.ts'

/**
 * Reports every word that no dictionary knows, names too, and not only those of which `typo` is sure enough. It goes by the name of that rule, so that comments
 * which silence one silence the other.
 */
const rule = defineRule<'unknown', Record<string, never>>({
  id: 'typo',
  description: 'Finds every word that no dictionary knows.',
  severity: 'warn',
  needs: ['speller', 'phrases'],
  options: {},
  messages: {unknown: ({word}) => ({reason: String(word), note: ''})},
  *check(paragraph) {
    for (const {base, start, end} of paragraph.once(unknownWords)) {
      if (paragraph.language.speller?.forbids(base)) continue
      yield {message: 'unknown', values: {word: base}, span: {start, end}, replacements: [], fix: 'suggestion', confidence: 1}
    }
  },
})

/** How often an unknown word occurs, and where first. */
interface Occurrences {
  count: number
  readonly path: string
  readonly line: number
}

/** Gathers the words that no dictionary knows. */
export class UnknownWords {
  readonly found = new Map<string, Occurrences>()
  readonly #checker = new Checker([rule])

  async look(path: string, text: string, settings: Settings): Promise<void> {
    const messages = await this.#checker.check(path, text, {...settings, rules: {}})
    for (const message of messages) if (message.ruleId === rule.id) this.#add(message.reason, path, message)
  }

  /** The words, the most frequent first. */
  inOrder(): [string, Occurrences][] {
    return [...this.found].sort(([a, many], [b, few]) => few.count - many.count || (a < b ? -1 : 1))
  }

  #add(word: string, path: string, message: ReportMessage): void {
    const known = this.found.get(word)
    if (known) known.count++
    else this.found.set(word, {count: 1, path, line: extentOf(message).start.line})
  }
}
