import agreement from '../../dictionaries/agreement.json' with {type: 'json'}

/** What each sign of a verb that does not agree with its subject weighs, in nats, by name; a sign that it does not have weighs nothing. */
export const AGREEMENT_WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(agreement.weights))
