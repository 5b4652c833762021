/** What speaks for a fragment's being an accident or against it: its name, and how much there is of it. */
export type Sign = readonly [name: string, strength: number]
