import type {ReportMessage} from '../../reporters/report.ts'
import {extentOf} from '../../reporters/report.ts'

/** A message without its class, as it goes into a cache or out of a worker. */
export function plainMessage(message: ReportMessage): ReportMessage {
  const {reason, ruleId, place, actual, expected, fatal, note, url, data} = message
  return {reason, ruleId, place: place && extentOf(message), actual, expected, fatal: fatal ?? null, note, url, ...(data && {data})}
}
