import type {Settings} from '../linter/settings.ts'

const keys = new WeakMap<Settings, string>()

/** A string that is the same for settings that are alike; made once for each object, since settings may hold whole dictionaries. */
export function settingsKey(settings: Settings): string {
  const key = keys.get(settings) ?? JSON.stringify(settings)
  keys.set(settings, key)
  return key
}
