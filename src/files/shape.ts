import {isTable} from '../text/table.ts'

/** Whether a value from outside is of some shape. */
export type ValueShape = (value: unknown) => boolean

export const text: ValueShape = (value) => typeof value === 'string'

/** A whole number from 0 up. */
export const count: ValueShape = (value) => Number.isSafeInteger(value) && (value as number) >= 0

export const optional =
  (shape: ValueShape): ValueShape =>
  (value) =>
    value === undefined || value === null || shape(value)

export const oneOf =
  (...values: readonly unknown[]): ValueShape =>
  (value) =>
    values.includes(value)

export const listOf =
  (shape: ValueShape): ValueShape =>
  (value) =>
    Array.isArray(value) && value.every(shape)

/** A table of any names. */
export const tableOf =
  (shape: ValueShape): ValueShape =>
  (value) =>
    isTable(value) && Object.values(value).every(shape)

/** A table that has at least these fields. */
export const record =
  (fields: Readonly<Record<string, ValueShape>>): ValueShape =>
  (value) =>
    isTable(value) && Object.entries(fields).every(([name, shape]) => shape(Object.hasOwn(value, name) ? value[name] : undefined))
