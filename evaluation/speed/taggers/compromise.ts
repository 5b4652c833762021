import {createRequire} from 'node:module'
import type {Lint} from '../workers/adapter.ts'

type Compromise = (text: string) => {terms(): {out(form: string): readonly object[]}}

/** Splits into sentences and terms, and tags. */
export async function create(): Promise<Lint> {
  const nlp = createRequire(import.meta.url)('compromise') as Compromise
  return (text) => nlp(text).terms().out('tags').length
}
