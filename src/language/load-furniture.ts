import {type DataSource, decodedFrom, PerSource} from './data-source.ts'
import {type FurnitureWeights, readFurnitureWeights} from './furniture-weights.ts'

const loaded = new PerSource<FurnitureWeights>()

/** The weights of the classifier of lines, read on first demand, once for a source. */
export const loadFurniture = (source?: DataSource): Promise<FurnitureWeights> =>
  loaded.get(source, () => decodedFrom('furniture.json', source, readFurnitureWeights))
