import type {CancellationToken} from './bundled/protocol.ts'

/** A signal that a client gives up what it has asked. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController()
  token.onCancellationRequested(() => controller.abort())
  return controller.signal
}
