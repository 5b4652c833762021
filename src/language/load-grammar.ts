import {type DataSource, decodedFrom, PerSource} from './data-source.ts'
import {Grammar} from './grammar/lazy-grammar.ts'

const loaded = new PerSource<Grammar>()

/** The trained grammar: its file is opened here, once for a source, and decoded at the first sentence. */
export const loadGrammar = (source?: DataSource): Promise<Grammar> =>
  loaded.get(source, () => decodedFrom('grammar.bin', source, (read, keep) => new Grammar(read, keep)))
