/** Reads one text and gives the number of messages on it, so that nothing of the work can be skipped. */
export type Lint = (text: string) => number | Promise<number>

/** What a contestant's `adapter.ts` exports: everything is loaded in `create`, so that `Lint` is warm from its second call on. */
export interface Adapter {
  create(): Promise<Lint>
  /** Of a peer that is no package of Node: the process that runs beside this one. */
  program?(): number | undefined
}
