import {wordSet} from './token-tests.ts'

/** Verbs whose two present forms, or two past forms, are not made by rule: the singular one, then the plural. */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]

const toPlural = new Map(IRREGULAR)
const toSingular = new Map(IRREGULAR.map(([singular, plural]) => [plural, singular]))

/** Forms of *be*, *have* and *do* that show number. */
export const singularAuxiliaries: ReadonlySet<string> = new Set(toPlural.keys())
export const pluralAuxiliaries: ReadonlySet<string> = new Set(toSingular.keys())

/** `die` – `dies`, while `try` – `tries`. */
const IN_IE = wordSet('die lie tie vie untie belie underlie outlie')
/** `ache` – `aches`, while `watch` – `watches`; `shoe` – `shoes`, while `go` – `goes`. */
const IN_E = wordSet('ache cache psyche axe deluxe shoe toe hoe canoe tiptoe')
/** `focus` – `focuses`, while `use` – `uses`. */
const IN_S = wordSet('focus bias canvas bus gas refocus discus witness')

/** The form that goes with *they* of a form that goes with *it*: `carries` → `carry`, `does` → `do`. */
export function pluralVerb(singular: string): string {
  const irregular = toPlural.get(singular)
  if (irregular !== undefined) return irregular
  const withoutS = singular.slice(0, -1)
  if (IN_IE.has(withoutS) || IN_E.has(withoutS)) return withoutS
  if (singular.endsWith('ies')) return `${singular.slice(0, -3)}y`
  const withoutEs = singular.slice(0, -2)
  const isSibilant = /(?:ss|sh|ch|x|zz|tz|[^aeiou]o)es$/.test(singular) || singular === 'goes'
  return isSibilant || (singular.endsWith('es') && IN_S.has(withoutEs)) ? withoutEs : withoutS
}

/** The form that goes with *it* of a form that goes with *they*: `carry` → `carries`, `go` → `goes`. */
export function singularVerb(plural: string): string {
  const irregular = toSingular.get(plural)
  if (irregular !== undefined) return irregular
  if (/[^aeiou]y$/.test(plural)) return `${plural.slice(0, -1)}ies`
  return /(?:s|sh|ch|x|z|[^aeiou]o)$/.test(plural) || plural === 'go' ? `${plural}es` : `${plural}s`
}
