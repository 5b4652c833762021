import type {FoundInDocument} from '../../../src/server/found.ts'

/** A finding at an offset: a misspelt word without corrections, but for what is said otherwise. */
export const foundAt = (start: number, actual: string, more: Partial<FoundInDocument> = {}): FoundInDocument => ({
  start,
  end: start + actual.length,
  ruleId: 'typo',
  severity: 'warn',
  actual,
  expected: [],
  reason: `“${actual}” is not right`,
  note: 'Look it up.',
  url: undefined,
  fix: 'suggestion',
  suggestions: [],
  related: [],
  ...more,
})
