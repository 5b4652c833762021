import type {VFile} from 'vfile'
import type {Settings, Span, Speller} from '../../src/index.ts'

/** What is measured: the part of copydesk's front door that the tasks use. A test puts a stand-in here whose mistakes are known, `--peer` another program. */
export interface Subject {
  createLinter(settings?: Settings): Promise<{lint(text: string | VFile): VFile | Promise<VFile>}>
  createSpeller(): Promise<Speller>
  sentences(text: string): readonly Span[]
  /** Absent as long as there is no clean-up; the tasks that need it then say so. */
  clean?(text: string, settings?: {readonly passes?: readonly 'mojibake'[]}): Promise<VFile>
}
