import {byStart} from '../text/span.ts'
import type {Comment} from './reading.ts'

/** A comment of HTML or MDX that speaks to the linter. */
const COMMAND = /(<!--|\{\/\*)(\s{0,20}copydesk-[^<>{}]{1,999}?)(?:-->|\*\/\})/g

/** The comments of a source of which a part was read, and those elsewhere that speak to the linter: what is switched off above holds below. */
export function withAllCommands(source: string, read: readonly Comment[]): Comment[] {
  const known = new Set(read.map(({start}) => start))
  const unread = [...source.matchAll(COMMAND)]
    .filter(({index}) => !known.has(index))
    .map(({0: whole, 1: mark = '', 2: body = '', index}) => {
      const start = index + mark.length
      return {start: index, end: index + whole.length, body: {start, end: start + body.length}}
    })
  return [...read, ...unread].sort(byStart)
}
