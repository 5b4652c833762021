/** Keys and values from outside, of which nothing is known yet. */
export type Table = Readonly<Record<string, unknown>>

/** Whether a value from outside has keys and values: it is neither a list nor nothing. */
export const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value)
