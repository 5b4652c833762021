import accidents from '../../dictionaries/accidents.json' with {type: 'json'}

/** What each sign of a fragment by accident weighs, in nats, by name; a sign that it does not have weighs nothing. */
export const ACCIDENT_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(accidents.weights))
