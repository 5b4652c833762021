import prose from '../../dictionaries/prose.json' with {type: 'json'}

/** What each sign of a line of prose weighs, in nats, by name; a sign that it does not have weighs nothing. */
export const PROSE_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(prose.weights))
