import type {Lexicon} from './lexicon.ts'
import type {PackedNet} from './sequence-net.ts'
import type {SparseRows} from './sparse-rows.ts'
import type {CertainTags} from './tagger.ts'
import type {Thresholds} from './thresholds.ts'
import type {Trees} from './trees.ts'

/** All that is trained: what a model file decodes to. */
export interface GrammarModel {
  readonly lexicon: Lexicon
  readonly certain: CertainTags
  readonly tagger: SparseRows
  /** One column: whether a finite verb is that of an independent clause. */
  readonly verbs: SparseRows
  /** A column for each class of sentence. */
  readonly sentences: SparseRows
  /** Whether a sentence is a fragment at all, from what the other parts make of it. */
  readonly decision: Trees
  /** The second opinion on sentences that the trees may take for fragments. */
  readonly net: PackedNet
  readonly thresholds: Thresholds
  /** What each sign of a sentence adds to the logarithm of the odds that it is a fragment by accident. */
  readonly accident: Readonly<Record<string, number>>
}
