import {Confusions} from './confusions/confusions.ts'
import {type DataSource, decodedFrom, PerSource} from './data-source.ts'
import {readWordData} from './word-data.ts'

const loaded = new PerSource<Confusions>()

/** The confusions of real words, read once for a source; their patterns are decoded at the first word. */
export const loadConfusions = (source?: DataSource): Promise<Confusions> =>
  loaded.get(source, () => decodedFrom('words.json', source, (bytes) => new Confusions(readWordData(bytes))))
