import type {Plugin, Processor} from 'unified'
import type {VFile} from 'vfile'

const RULES: Readonly<Record<string, string>> = {
  'retext-spell': 'typo',
  'retext-quotes': 'unbalanced-quote',
  'retext-repeated-words': 'repeated-word',
  'retext-indefinite-article': 'indefinite-article',
}

/** retext-spell takes a number for “as many as you like”; without one it corrects the first 30 words of a process. */
const WITHOUT_LIMIT = 1e9

/**
 * The retext plugins that do most of what copydesk does, retext-spell with corrections for every word.
 *
 * @param load - imports a package that is installed for the peer
 */
export async function createRetext(load: (name: string) => Promise<unknown>): Promise<{lint(text: string): Promise<VFile>}> {
  const plugin = async (name: string) => ((await load(name)) as {default: Plugin<[object?]>}).default
  const {retext} = (await load('retext')) as {retext: Processor}
  const {default: dictionary} = (await load('dictionary-en')) as {default: object}
  const processor = retext()
  for (const name of ['retext-english', ...Object.keys(RULES)]) {
    if (name === 'retext-spell') processor.use(await plugin(name), {dictionary, max: WITHOUT_LIMIT})
    else processor.use(await plugin(name))
  }
  processor.freeze()
  return {
    async lint(text) {
      const file = (await processor.process(text)) as unknown as VFile
      for (const message of file.messages) message.ruleId = RULES[message.source ?? ''] ?? message.source
      return file
    },
  }
}
