import {isTable} from '../text/table.ts'

/** Whether a value from outside is of some shape. */
export type Shape = (value: unknown) => boolean

export const text: Shape = (value) => typeof value === 'string'

/** A whole number from 0 up. */
export const count: Shape = (value) => Number.isSafeInteger(value) && (value as number) >= 0

export const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value)

export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value)

export const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape)

/** A table of any names. */
export const tableOf =
  (shape: Shape): Shape =>
  (value) =>
    isTable(value) && Object.values(value).every(shape)

/** A table that has at least these fields. */
export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isTable(value) && Object.entries(fields).every(([name, shape]) => shape(Object.hasOwn(value, name) ? value[name] : undefined))
