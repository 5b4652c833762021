import type {Piece} from './piece.ts'

/** The classes of sentence, in the order of the classifier's columns. `label` is a line that was never meant to be a clause. */
export {CLASSES, type SentenceClass} from '../../src/language/grammar/classes.ts'

import type {SentenceClass} from '../../src/language/grammar/classes.ts'

/** One sentence to learn from, in its surroundings. */
export interface Example {
  readonly document: string
  /** Of a treebank: `natural` as published, `cut` by a full stop put in, `made` from pieces by a template; `free` from text that nobody annotated. */
  readonly source: 'natural' | 'cut' | 'made' | 'free'
  /** What sort of cut or template it came from. */
  readonly name: string
  readonly piece: Piece
  readonly previous: string | undefined
  readonly next: string | undefined
  /** Whether `previous` and `next` are the real ones, so that their absence means something. */
  readonly hasNeighbours: boolean
  readonly label: SentenceClass
  readonly weight: number
  /** Whether `piece.mains` says which verbs are main verbs. */
  readonly knowsMains: boolean
  /** Offsets of verbs of which it is not known all the same; none by default. */
  readonly doubtful?: readonly number[]
}
