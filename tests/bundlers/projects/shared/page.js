import {answer} from './answer.js'

/** Puts what was found on the page itself and in its worker where the driver of the browser looks for it. */
export function show(found, worker) {
  globalThis.results = {}
  answer(found).then((result) => {
    globalThis.results.page = result
  })
  worker.onmessage = ({data}) => {
    globalThis.results.worker = data
  }
  worker.onerror = (event) => {
    globalThis.results.worker = {error: `worker: ${event.message ?? 'failed to load'}`}
  }
}
