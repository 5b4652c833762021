import {type CleaningDone, cleanTelling} from '../../src/cleanup/clean-text.ts'
import type {CleanContext, PassId} from '../../src/cleanup/pass.ts'

const byPlace = (a: CleaningDone, b: CleaningDone): number => a.span.start - b.span.start || a.span.end - b.span.end

/** A text as some passes leave it, with all that was done, by its place in the source. */
export function cleaned(
  source: string,
  wanted: readonly PassId[],
  context: CleanContext,
): {readonly text: string; readonly done: CleaningDone[]} {
  const done: CleaningDone[] = []
  const {text} = cleanTelling(source, wanted, context, (what) => done.push(what))
  return {text, done: done.sort(byPlace)}
}
