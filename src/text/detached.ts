/** A copy of a text that is part of a longer one, so that it does not keep the whole of that in memory. */
export const detached = (text: string): string => ` ${text}`.slice(1)
