/** What speaks for a slip or against one: its name, and how much there is of it. */
export type Sign = readonly [name: string, strength: number]

/** A sign that is there or not. */
export const when = (name: string, holds: boolean): readonly Sign[] => (holds ? [[name, 1]] : [])
