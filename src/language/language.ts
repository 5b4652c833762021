import type {BoilerplateWeights} from './boilerplate-weights.ts'
import type {BorrowedPhrases} from './borrowed-phrases.ts'
import type {ClosedCompounds} from './closed-compounds.ts'
import type {Confusions} from './confusions/confusion-patterns.ts'
import type {Contexts} from './contexts/contexts.ts'
import type {EnglishSpeller} from './english-speller.ts'
import type {Grammar} from './grammar/lazy-grammar.ts'
import type {TopicTerms} from './topic-terms.ts'

/** Language data that a rule may ask for; each is loaded only if some rule that is on needs it. */
export type Need = 'speller' | 'grammar' | 'boilerplate' | 'topics' | 'compounds' | 'confusions' | 'contexts' | 'phrases'

/** The language data at hand. What no rule has asked for is absent. */
export interface Language {
  readonly speller?: EnglishSpeller
  readonly grammar?: Grammar
  readonly boilerplate?: BoilerplateWeights
  readonly topics?: TopicTerms
  readonly compounds?: ClosedCompounds
  readonly confusions?: Confusions
  readonly contexts?: Contexts
  readonly phrases?: BorrowedPhrases
}
