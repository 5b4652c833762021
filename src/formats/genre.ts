/** What a text is, as its author says: a story, a manual, a report, or what somebody said. */
export const genres = ['fiction', 'docs', 'news', 'transcript'] as const
export type Genre = (typeof genres)[number]
