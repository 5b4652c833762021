/** What a line is on the page that it was copied from. */
export const lineLabels = ['body', 'headline', 'supplemental', 'related', 'comment', 'boilerplate'] as const
export type LineLabel = (typeof lineLabels)[number]
