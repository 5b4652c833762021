import {Contexts} from './contexts/contexts.ts'
import {type DataSource, decodedFrom, PerSource} from './data-source.ts'

const loaded = new PerSource<Contexts>()

/** Which of two words a place calls for: the model of contexts, made once for a source. */
export const loadContexts = (source?: DataSource): Promise<Contexts> =>
  loaded.get(source, () => decodedFrom('contexts.bin', source, (read, keep) => new Contexts(read, keep)))
