import {createRequire} from 'node:module'
import type {Lint} from '../workers/adapter.ts'

interface Wink {
  readDoc(text: string): {tokens(): {out(its: unknown): readonly string[]}}
  readonly its: {readonly pos: unknown}
}

/** Splits into tokens and sentences, and tags. */
export async function create(): Promise<Lint> {
  const require = createRequire(import.meta.url)
  const wink = (require('wink-nlp') as (model: unknown) => Wink)(require('wink-eng-lite-web-model'))
  return (text) => wink.readDoc(text).tokens().out(wink.its.pos).length
}
