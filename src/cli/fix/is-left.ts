import type {ReportMessage} from '../../reporters/report.ts'

/** What a correction that could be made, and was not, looks like in the messages that are left. */
export const isLeft = ({data, expected}: ReportMessage): boolean => data?.fix === 'safe' && expected !== undefined && expected.length > 0
