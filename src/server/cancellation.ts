import type {CancellationToken} from './bundled/protocol.ts'

/** A signal that a client gives up what it has asked, be it before that was heard: a token that is cancelled from the start never tells. */
export function signalOf(token: CancellationToken): AbortSignal {
  if (token.isCancellationRequested) return AbortSignal.abort()
  const controller = new AbortController()
  token.onCancellationRequested(() => controller.abort())
  return controller.signal
}

/** What comes when somebody gives up, and maybe never. */
export const abortOf = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => (signal.aborted ? resolve(undefined) : signal.addEventListener('abort', resolve, {once: true})))
