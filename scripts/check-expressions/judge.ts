import type {Expression} from './collect.ts'

/** What is known of an expression: it takes time linear in the text, or more, or it could not be told in the time that it was given. */
export interface Judgement {
  readonly status: 'safe' | 'vulnerable' | 'unknown'
  /** How fast its time grows, and a text that shows it; or why it could not be told. */
  readonly why: string
}

/** How long one expression may be looked at, in ms. */
export const PATIENCE = 20_000

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text)

/** Asks recheck. The flags `g` and `d` do not change what a match costs, and it does not know `d`. */
export async function judge({source, flags}: Expression, timeout = PATIENCE): Promise<Judgement> {
  // What runs in this process needs no Java and no binary, and is the same everywhere.
  process.env['RECHECK_BACKEND'] = 'pure'
  const {check} = await import('recheck')
  const found = await check(source, flags.replace(/[dg]/g, ''), {timeout})
  if (found.status === 'safe') return {status: 'safe', why: ''}
  if (found.status === 'vulnerable') return {status: 'vulnerable', why: `${found.complexity.summary}: ${short(found.attack.pattern)}`}
  return {status: 'unknown', why: found.error.kind}
}
