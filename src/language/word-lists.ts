import lists from '../../dictionaries/lists.json' with {type: 'json'}

/** The name of a list of words in `dictionaries/words/lists`, where its heading says what is in it. */
export type ListName = keyof typeof lists

/** The words of a list, in its order. */
export const listOf = (name: ListName): ReadonlySet<string> => new Set(lists[name].split(' '))
