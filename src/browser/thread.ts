import type {DataSource} from '../language/data-source.ts'
import {DataFiles, type DataTable} from './data-files.ts'
import {withLateFiles} from './late-files.ts'
import {serving} from './serve.ts'
import type {ToPage, ToWorker} from './worker-protocol.ts'

/** The data files that the package has; put in when it is built. */
declare const DATA_TABLE: DataTable

const tell = (message: ToPage): void => self.postMessage(message)

const sources = new Map<string | undefined, DataSource>()

function sourceAt(base: string | undefined): DataSource {
  const known = sources.get(base)
  if (known) return known
  const files = new DataFiles(DATA_TABLE, base, (progress) => tell({type: 'progress', ...progress}))
  const source = withLateFiles((name) => files.read(name))
  sources.set(base, source)
  return source
}

const receive = serving(tell, sourceAt)

self.onmessage = ({data: message}: MessageEvent<ToWorker>) => receive(message)
