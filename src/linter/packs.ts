import type {Pack} from '../packs/pack.ts'
import type {ProseRule} from '../rules/prose-rule.ts'
import {requireObject, requireOneOf, shownValue} from '../text/require.ts'
import {SettingsError} from '../text/settings-error.ts'

/** What may stand before the ids of a pack's rules. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u

function requirePack(pack: unknown): asserts pack is Pack {
  requireObject('An item of the setting "packs"', pack)
  const {name, files, ...others} = pack as Partial<Pack>
  for (const key of Object.keys(others)) requireOneOf('key of a pack', key, ['name', 'files', 'unread', 'rules'])
  if (typeof name !== 'string' || !NAME.test(name))
    throw new SettingsError(`The name of a pack must be of letters, digits, "-" and "_", not ${shownValue(name)}`)
  requireObject(`"files" of the pack "${name}"`, files)
  for (const [path, file] of Object.entries(files as object))
    if (typeof file !== 'string') requireObject(`The file ${shownValue(path)} of the pack "${name}"`, file)
}

/** @throws {SettingsError} on packs that are none, or two of one name */
export function requirePacks(packs: unknown): readonly Pack[] {
  if (!Array.isArray(packs)) throw new SettingsError(`Setting "packs" must be a list of packs, not ${shownValue(packs)}`)
  const names = new Set<string>()
  for (const pack of packs) {
    requirePack(pack)
    if (names.has(pack.name)) throw new SettingsError(`Two packs are called "${pack.name}": give one of them another name`)
    names.add(pack.name)
  }
  return packs
}

/** Whether some of the rules are code, which cannot go to another thread, and of which nothing can be told by its name. */
export const holdsCode = ({packs}: {readonly packs?: readonly Pack[]}): boolean => packs?.some((pack) => pack.rules !== undefined) ?? false

const read = new WeakMap<readonly Pack[], readonly ProseRule[]>()

/**
 * The rules to choose from: those given, and those of the packs, which are read once. What of the packs cannot be served is left out; `loadPacks` tells it.
 *
 * @throws {SettingsError} on packs that are none
 */
export async function withPacks(rules: readonly ProseRule[], settings: {readonly packs?: readonly Pack[]}): Promise<readonly ProseRule[]> {
  // That settings may be none at all is for others to tell.
  const packs = (settings as typeof settings | null)?.packs
  if (packs === undefined || requirePacks(packs).length === 0) return rules
  const {readPacks} = await import('../packs/read-packs.ts')
  const known = read.get(packs) ?? readPacks(packs).rules
  read.set(packs, known)
  return [...rules, ...known]
}
