import type {FileProblem, FileReport} from '../../reporters/report.ts'

/** A file's report with its text. */
export type TextReport = Required<FileReport>

/** Something that a run's reports go through, in order, before they are written. */
export interface Stage {
  report(report: TextReport): TextReport
  /** Called once after the last file, with those that could not be checked. */
  end?(problems: readonly FileProblem[]): void
}
