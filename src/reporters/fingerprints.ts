import {hashOf, neighbourhood} from '../text/fingerprint.ts'
import {extentOf, type FileReport, type ReportMessage} from './report.ts'

function identity(path: string, message: ReportMessage, source: string): string {
  const {start, end} = extentOf(message)
  const {before, after} = neighbourhood(source, {start: start.offset, end: end.offset})
  return JSON.stringify([path, message.ruleId, message.actual, before, after])
}

/**
 * A fingerprint for each message of a file, by which a service knows it again after lines have moved: of path, rule, text and neighbourhood;
 * of those that are alike in all that, of their number too.
 */
export function fingerprintsOf({path, messages, source = ''}: FileReport): string[] {
  const seen = new Map<string, number>()
  return messages.map((message) => {
    const key = identity(path, message, source)
    const number = seen.get(key) ?? 0
    seen.set(key, number + 1)
    return hashOf(number === 0 ? key : `${key}#${number}`)
  })
}
