import type {Gold} from './gold.ts'
import type {Report} from './report.ts'
import type {Subject} from './subject.ts'

/** Puts one question to the subject over all gold records that bear on it, and records the figures. */
export type Task = (subject: Subject, gold: Gold, report: Report) => Promise<void>
