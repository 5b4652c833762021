import type {Syntax} from '../../src/language/grammar/syntax.ts'
import type {Example} from './example.ts'

/** An example as the classifier will see its like. */
export interface ReadExample {
  readonly example: Example
  readonly syntax: Syntax
  readonly signs: Uint8Array
  readonly previous: Syntax | undefined
  readonly next: Syntax | undefined
}
