import type {Format} from '../../../src/formats/format.ts'
import type {Action} from '../workers/attack.ts'
import {characters} from './characters.ts'
import {lines} from './lines.ts'
import {marks} from './marks.ts'
import {markup} from './markup.ts'
import {sentences} from './sentences.ts'
import type {Unit} from './unit.ts'
import {words} from './words.ts'

/** All kinds of hostile text, by what they are made of. */
const families: Readonly<Record<string, readonly Unit[]>> = {words, characters, marks, sentences, lines, markup}

const ACTIONS: readonly Action[] = ['lint', 'fix', 'clean']

/** In a quick run, one unit in so many. */
const QUICK = 15

/** One kind of text in one format, and what is done to it. */
export interface Case {
  readonly family: string
  readonly unit: Unit
  readonly format: Format
  readonly action: Action
}

/** Which cases are measured; default: all. */
export interface Choice {
  readonly quick?: boolean | undefined
  /** Part of the name of the unit. */
  readonly part?: string | undefined
  readonly family?: string | undefined
  readonly action?: string | undefined
}

/** A name for a case that no other has. */
export const nameOf = ({unit, format, action}: Case): string => `${unit.name} (${action}, ${format})`

/** The one of that name, or all where none is named. */
function named<Name extends string>(what: string, known: readonly Name[], name: string | undefined): readonly Name[] {
  if (name === undefined) return known
  const found = known.filter((each) => each === name)
  if (found.length === 0) throw new Error(`There is no ${what} '${name}'. There are: ${known.join(', ')}.`)
  return found
}

/**
 * The cases of a choice; a kind of text that stands in two families counts in the first.
 *
 * @throws {Error} with one line for the caller, on an unknown family or action
 */
export function casesOf({quick = false, part = '', family: only, action}: Choice = {}): Case[] {
  const all = named('family', Object.keys(families), only).flatMap((family) => families[family]!.map((unit) => ({family, unit})))
  const chosen = all.filter(({unit}) => unit.name.includes(part)).filter((_, index) => !quick || index % QUICK === 0)
  const actions = named('action', ACTIONS, action)
  const cases = chosen.flatMap(({family, unit}) =>
    unit.formats.flatMap((format) => actions.map((each) => ({family, unit, format, action: each}))),
  )
  return [...new Map(cases.map((each) => [nameOf(each), each])).values()]
}
