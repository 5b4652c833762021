import {answer} from './answer.js'

/** Puts what was found on the page itself, in its worker and by the package's own worker where the driver of the browser looks for it. */
export function show(found, worker, client) {
  globalThis.results = {}
  answer(found).then((result) => {
    globalThis.results.page = result
  })
  answer(client).then((result) => {
    globalThis.results.client = result
  })
  worker.onmessage = ({data}) => {
    globalThis.results.worker = data
  }
  worker.onerror = (event) => {
    globalThis.results.worker = {error: `worker: ${event.message ?? 'failed to load'}`}
  }
}
