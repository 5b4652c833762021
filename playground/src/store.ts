import type {WorkerSettings} from 'copydesk/worker'

/** What is kept in this browser from one visit to the next: settings and words, and no text. */
interface Kept {
  readonly settings: WorkerSettings
  readonly theme: string
}

const KEY = 'copydesk-playground'

const EMPTY: Kept = {settings: {}, theme: 'auto'}

/** What was kept. A browser that keeps nothing is as one that was never here. */
export function kept(): Kept {
  try {
    return {...EMPTY, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Kept>)}
  } catch {
    return EMPTY
  }
}

export function keep(part: Partial<Kept>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({...kept(), ...part}))
  } catch {
    return
  }
}
