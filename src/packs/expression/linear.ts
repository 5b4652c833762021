import {RE2JS} from 're2js'
import type {Search} from './match.ts'

/** A search by the engine of RE2, whose time is linear in the length of the text, with an expression in its syntax. */
export function linearSearch(source: string): Search {
  const expression = RE2JS.compile(source)
  return (text, from) => {
    // Whether there is a match at all is told ten times faster than where it is.
    if (from === 0 && !expression.test(text)) return undefined
    const matcher = expression.matcher(text)
    if (!matcher.find(from)) return undefined
    const groups = Array.from({length: matcher.groupCount() + 1}, (_, group) => matcher.group(group) ?? undefined)
    return {start: matcher.start(), end: matcher.end(), groups}
  }
}
