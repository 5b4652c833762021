import slips from '../../dictionaries/slips.json' with {type: 'json'}

/** What each sign of a slip weighs, in nats, by name; a sign that it does not have weighs nothing. */
export const SLIP_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(slips.weights))
