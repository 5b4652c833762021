import {type BoilerplateWeights, readBoilerplateWeights} from './boilerplate-weights.ts'
import {type DataSource, decodedFrom, PerSource} from './data-source.ts'

const loaded = new PerSource<BoilerplateWeights>()

/** The weights of the classifier of lines, read on first demand, once for a source. */
export const loadBoilerplate = (source?: DataSource): Promise<BoilerplateWeights> =>
  loaded.get(source, () => decodedFrom('boilerplate.json', source, (read) => readBoilerplateWeights(read())))
