import type {Plugin, Processor} from 'unified'
import type {Lint} from '../../workers/adapter.ts'

/** Plugins with the options that their documentation starts from. retext-spell takes its dictionary. */
const PLUGINS = ['retext-english', 'retext-spell', 'retext-quotes', 'retext-repeated-words', 'retext-indefinite-article']

/** The names are no literals, because the peers are not installed where the types are checked. */
async function load<Exports>(name: string): Promise<Exports> {
  return (await import(name)) as Exports
}

/** retext-spell offers corrections for the first 30 unknown words that a processor meets, and for none after that. */
export async function create(): Promise<Lint> {
  const {retext} = await load<{retext: Processor}>('retext')
  const {default: dictionary} = await load<{default: object}>('dictionary-en')
  const processor = retext()
  for (const name of PLUGINS) {
    const {default: plugin} = await load<{default: Plugin<[object?]>}>(name)
    if (name === 'retext-spell') processor.use(plugin, {dictionary})
    else processor.use(plugin)
  }
  processor.freeze()
  return async (text) => (await processor.process(text)).messages.length
}
