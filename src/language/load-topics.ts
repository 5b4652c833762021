import {bytesFrom, type DataSource, PerSource} from './data-source.ts'
import {TopicTerms} from './topics.ts'

const loaded = new PerSource<TopicTerms>()

/** The dictionaries of topics: their bytes are read here, once for a source, and decoded at the first question. */
export const loadTopics = (source?: DataSource): Promise<TopicTerms> =>
  loaded.get(source, async () => new TopicTerms(await bytesFrom('topics.txt', source)))
