export type {Format} from '../formats/format.ts'
export {createWorkerLinter, type TextOptions, type WorkerLinter, type WorkerOptions} from './client.ts'
export type {PlainFinding} from './plain-finding.ts'
export type {Progress, Rewritten, WorkerSettings} from './worker-protocol.ts'
