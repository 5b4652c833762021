import {nearest} from './nearest.ts'
import {rejectUnknown, SettingsError} from './settings-error.ts'
import {isTable} from './table.ts'

/** A value longer than this as JSON is cut off in an error. */
const LONGEST = 60

const isBytes = (value: object): boolean => ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]'

/** The name of what made an object, with its article. */
function kindOf(value: object): string {
  const {name} = Object.getPrototypeOf(value)?.constructor ?? Object
  return /^[AEIO]/.test(name) ? `an ${name}` : `a ${name}`
}

const isPlain = (value: object): boolean => Array.isArray(value) || kindOf(value) === 'an Object'

function shownObject(value: object): string {
  if (isBytes(value)) return `bytes (${kindOf(value)})`
  if (value instanceof Promise) return 'a Promise (await it first)'
  if (!isPlain(value)) return kindOf(value)
  try {
    const json = JSON.stringify(value)
    return json.length > LONGEST ? `${json.slice(0, LONGEST)}…` : json
  } catch {
    return Array.isArray(value) ? 'a list' : 'an object'
  }
}

/** A value as an error shows it: JSON where it is short and there is such, words where not. */
export function shownValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return shownObject(value)
  if (typeof value === 'string') return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)
  return typeof value === 'function' ? 'a function' : String(value)
}

/** @throws {SettingsError} where the value is no object with names; a list, bytes and `null` are none */
export function requireObject(what: string, value: unknown): void {
  if (isTable(value) && !isBytes(value)) return
  throw new SettingsError(`${what} must be an object, not ${shownValue(value)}`)
}

/** @throws {SettingsError} where the value is no list, or something in it is no string */
export function requireStrings(what: string, value: unknown): void {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return
  const hint = typeof value === 'string' ? `; write [${shownValue(value)}]` : ''
  throw new SettingsError(`${what} must be a list of strings, not ${shownValue(value)}${hint}`)
}

/** @throws {SettingsError} where the value is neither true nor false */
export function requireBoolean(what: string, value: unknown): void {
  if (typeof value !== 'boolean') throw new SettingsError(`${what} must be true or false, not ${shownValue(value)}`)
}

/**
 * @param meant - which of the known names is meant by another. Default: the nearest
 * @throws {SettingsError} where the value is none of the known names, with the one that was meant, or all
 */
export function requireOneOf(what: string, value: unknown, known: readonly string[], meant = nearest): void {
  if (typeof value === 'string' && known.includes(value)) return
  if (typeof value !== 'string')
    throw new SettingsError(`The ${what} must be a string, not ${shownValue(value)}: known are ${known.join(', ')}.`)
  rejectUnknown(what, value, known, '', meant(value, known))
}

function hintFor(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  if (isBytes(value)) return '; decode it first: new TextDecoder().decode(bytes)'
  if (Array.isArray(value)) return '; call it for each item'
  return 'value' in value ? '; make a file of it: new VFile({value, path}), from the package "vfile"' : ''
}

/** @throws {TypeError} where what a function was given is not what it takes, saying what it is and how to make the right thing of it */
export function requireInput<Input>(
  caller: string,
  wanted: string,
  value: unknown,
  is: (value: unknown) => value is Input,
): asserts value is Input {
  if (!is(value)) throw new TypeError(`${caller} takes ${wanted}, not ${shownValue(value)}${hintFor(value)}`)
}

const isString = (value: unknown): value is string => typeof value === 'string'

/** @throws {TypeError} where a function was given something else than a text */
export const requireText = (caller: string, value: unknown): void => requireInput(caller, 'a string', value, isString)
