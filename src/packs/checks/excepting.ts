import type {Options, OptionTable} from '../../text/options.ts'
import {Exceptions} from '../exceptions.ts'
import type {CheckContext, Workshop} from '../pack-rule.ts'

/** The option by which a project lets more stand than a pack does. */
const EXCEPTIONS: OptionTable = {
  exceptions: {type: 'list', default: [], description: 'What the rule lets stand beside its own exceptions, as expressions.'},
}

/** What a rule lets stand: its own exceptions, what vocabularies accept, and those of its option. */
export class Excepting {
  readonly options = EXCEPTIONS
  /** All terms but those of the option. */
  readonly terms: readonly string[]
  readonly #own: Exceptions
  readonly #byOptions = new WeakMap<Options<OptionTable>, Exceptions>()

  /** @param takesVocabulary - whether what vocabularies accept counts, where the rule does not say */
  constructor({fields, accepted}: Workshop, takesVocabulary = true) {
    this.terms = [...fields.list('exceptions'), ...((fields.flag('vocab') ?? true) && takesVocabulary ? accepted : [])]
    this.#own = new Exceptions(this.terms)
  }

  /** Those in force. */
  in(around: CheckContext | undefined): Exceptions {
    const more = around?.options['exceptions'] as readonly string[] | undefined
    if (around === undefined || more === undefined || more.length === 0) return this.#own
    const known = this.#byOptions.get(around.options) ?? new Exceptions([...this.terms, ...more])
    this.#byOptions.set(around.options, known)
    return known
  }
}
