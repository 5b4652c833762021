import type {DataSource, LateSource} from '../language/data-source.ts'
import {isLate} from '../language/data-source.ts'
import type {WorkerSettings} from './protocol.ts'

/** The rule that reads the net, and its file, which is a quarter of all data. */
const RULE = 'confused-word'
const FILE = 'context-net.bin'

const known = new WeakMap<LateSource, LateSource>()

function withoutNet(source: LateSource): LateSource {
  const made =
    known.get(source) ??
    Object.assign((...[name]: Parameters<LateSource>) => source(name), {
      late: (...[name]: Parameters<LateSource['late']>) => (name === FILE ? () => undefined : source.late(name)),
      coming: () => source.coming(),
    })
  known.set(source, made)
  return made
}

/** The data files without the net of contexts, unless the settings name the rule that reads it: no page waits for it that has not asked. */
export const dataFor = ({rules}: WorkerSettings, data: DataSource): DataSource =>
  isLate(data) && !(rules && RULE in rules) ? withoutNet(data) : data
