import {makeTables} from '../kept-tables.ts'
import {type ContextHeader, decodeContexts, keyOf, type WeightTable, weightOf} from './context-format.ts'
import {contextFeatures, FEATURES, type Neighbourhood} from './tokens-around.ts'

/** A word that may be meant where another is written. */
export interface Alternative {
  readonly meant: string
  /** How far the place speaks for it, in nats: the log-odds against the word that is written. */
  readonly margin: number
  /** How far it must. */
  readonly least: number
}

/** One word of a pair, as it is written. */
interface Role {
  readonly pair: number
  readonly meant: string
  /** 1 where the weights speak for what was meant, −1 where they speak for what is written. */
  readonly sign: number
  readonly bias: number
  readonly least: number
}

/** Which of two words that are taken for each other a place calls for, as learnt from edited text. */
export class Contexts {
  readonly header: ContextHeader
  readonly #table: WeightTable
  readonly #frequent: ReadonlySet<string>
  readonly #roles = new Map<string, Role[]>()
  readonly #features = new Uint32Array(FEATURES)

  /**
   * @param read - gives the bytes of the model; is not asked where what is needed of it was kept
   * @throws where the bytes are not those of a model of this version
   */
  constructor(read: () => Uint8Array, keep = makeTables) {
    const {header, table} = decodeContexts(read, keep)
    this.header = header
    this.#table = table
    this.#frequent = new Set(header.frequent.split(' '))
    header.pairs.forEach(({words, bias, least}, pair) => {
      const [first, second] = words
      this.#admit(first, {pair, meant: second, sign: 1, bias, least: least[0]})
      this.#admit(second, {pair, meant: first, sign: -1, bias, least: least[1]})
    })
  }

  #admit(written: string, role: Omit<Role, 'least'> & {readonly least: number | null}): void {
    const {least} = role
    if (least === null) return
    const known = this.#roles.get(written)
    if (known) known.push({...role, least})
    else this.#roles.set(written, [{...role, least}])
  }

  /** Whether a word, in small letters, may stand for another. */
  mayBeConfused(word: string): boolean {
    return this.#roles.has(word)
  }

  /** The words that may be meant where one is written, in the order of the pairs. */
  alternatives(word: string, neighbourhood: Neighbourhood): Alternative[] {
    const roles = this.#roles.get(word)
    if (roles === undefined) return []
    contextFeatures(neighbourhood, this.#frequent, this.#features)
    return roles.map(({pair, meant, sign, bias, least}) => ({meant, margin: sign * (bias + this.#sum(pair)), least}))
  }

  #sum(pair: number): number {
    let sum = 0
    for (let at = 0; at < FEATURES; at++) sum += weightOf(this.#table, keyOf(this.#features[at]!, pair))
    return sum * this.header.unit
  }
}
