import {PerSource} from './data-source.ts'
import type {Language, Need} from './language.ts'
import type {SpellerSettings} from './language-settings.ts'
import {loadBoilerplate} from './load-boilerplate.ts'
import {loadContexts} from './load-contexts.ts'
import {loadGrammar} from './load-grammar.ts'
import {loadSpeller} from './load-speller.ts'
import {loadTopics} from './load-topics.ts'
import {loadCompounds, loadConfusions, loadPhrases} from './load-words.ts'

/** What decides which language data is loaded. */
interface LanguageSettings extends SpellerSettings {}

const loaders: {readonly [Wanted in Need]: (settings: LanguageSettings) => Promise<Pick<Language, Wanted>>} = {
  compounds: async ({data}) => ({compounds: await loadCompounds(data)}),
  confusions: async ({data}) => ({confusions: await loadConfusions(data)}),
  contexts: async ({data}) => ({contexts: await loadContexts(data)}),
  boilerplate: async ({data}) => ({boilerplate: await loadBoilerplate(data)}),
  grammar: async ({data}) => ({grammar: await loadGrammar(data)}),
  phrases: async ({data}) => ({phrases: await loadPhrases(data)}),
  speller: async (settings) => ({speller: await spellerFor(settings)}),
  topics: async ({data}) => ({topics: await loadTopics(data)}),
}

const spellers = new PerSource<Map<string, ReturnType<typeof loadSpeller>>>()

/** A speller, made once for the same words and variety; dictionaries cannot be told apart by name, and are read anew. */
async function spellerFor(settings: LanguageSettings): ReturnType<typeof loadSpeller> {
  const {language, words, dictionaries = [], data} = settings
  if (dictionaries.length > 0) return loadSpeller(settings)
  const known = await spellers.get(data, async () => new Map())
  const key = JSON.stringify([language, words])
  const speller = known.get(key) ?? loadSpeller(settings)
  known.set(key, speller)
  speller.catch(() => known.delete(key))
  return speller
}

/** Loads the language data that is needed, each piece once for the same settings. */
export async function loadLanguage(needs: readonly Need[], settings: LanguageSettings = {}): Promise<Language> {
  const pieces = await Promise.all([...new Set(needs)].map((need) => loaders[need](settings)))
  return Object.assign({}, ...pieces)
}
