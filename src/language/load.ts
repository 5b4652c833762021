import type {Language, Need} from './language.ts'
import {loadFurniture} from './load-furniture.ts'
import {loadGrammar} from './load-grammar.ts'
import {loadSpeller, type SpellerSettings} from './load-speller.ts'
import {loadTopics} from './load-topics.ts'

/** What decides which language data is loaded. */
export interface LanguageSettings extends SpellerSettings {}

const loaders: {readonly [Wanted in Need]: (settings: LanguageSettings) => Promise<Pick<Language, Wanted>>} = {
  furniture: async () => ({furniture: await loadFurniture()}),
  grammar: async () => ({grammar: await loadGrammar()}),
  speller: async (settings) => ({speller: await loadSpeller(settings)}),
  topics: async () => ({topics: await loadTopics()}),
}

const loaded = new Map<string, Promise<Partial<Language>>>()

/** What the data for a need depends on; `undefined` where it cannot be told by name, and is loaded anew. */
function keyOf(need: Need, {language, words, dictionaries = []}: LanguageSettings): string | undefined {
  if (need !== 'speller') return need
  return dictionaries.length > 0 ? undefined : JSON.stringify([need, language, words])
}

function loadOnce(need: Need, settings: LanguageSettings): Promise<Partial<Language>> {
  const key = keyOf(need, settings)
  if (key === undefined) return loaders[need](settings)
  const known = loaded.get(key) ?? loaders[need](settings)
  loaded.set(key, known)
  return known
}

/** Loads the language data that is needed, each piece once for the same settings. */
export async function loadLanguage(needs: readonly Need[], settings: LanguageSettings = {}): Promise<Language> {
  const pieces = await Promise.all([...new Set(needs)].map((need) => loadOnce(need, settings)))
  return Object.assign({}, ...pieces)
}
