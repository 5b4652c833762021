import {NetContexts} from './context-net/net-contexts.ts'
import {bytesFrom, type DataSource, isLate, isTable, PerSource} from './data-source.ts'

const NAME = 'context-net.bin'

const loaded = new PerSource<NetContexts>()

/** The bytes, or nothing where a source has none: what is found without the net is right as well, and less. */
async function readerOf(source: DataSource | undefined): Promise<() => Uint8Array | undefined> {
  const late = isLate(source) ? source.late(NAME) : undefined
  if (late) return late
  if (isTable(source) && source[NAME] === undefined) return () => undefined
  const bytes = await bytesFrom(NAME, source)
  return () => bytes
}

/** What word a place calls for: the net of contexts, made once for a source, and decoded at the first question. */
export const loadContextNet = (source?: DataSource): Promise<NetContexts> =>
  loaded.get(source, async () => new NetContexts(await readerOf(source)))
