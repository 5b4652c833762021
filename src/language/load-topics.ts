import {bytesFrom, type DataSource, isLate, PerSource} from './data-source.ts'
import {TopicTerms} from './topic-terms.ts'

const loaded = new PerSource<TopicTerms>()

async function readerOf(source: DataSource | undefined): Promise<() => Uint8Array | undefined> {
  const late = isLate(source) ? source.late('topics.txt') : undefined
  if (late) return late
  const bytes = await bytesFrom('topics.txt', source)
  return () => bytes
}

/** The dictionaries of topics: their bytes are read here, once for a source, unless it reads them late, and decoded at the first question. */
export const loadTopics = (source?: DataSource): Promise<TopicTerms> =>
  loaded.get(source, async () => new TopicTerms(await readerOf(source)))
