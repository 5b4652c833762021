import type {DataSource} from '../language/data-source.ts'
import {PageDesk} from './page-desk.ts'
import type {PlainError, ToPage, ToWorker} from './worker-protocol.ts'

const plainError = (error: unknown): PlainError =>
  error instanceof Error ? {name: error.name, message: error.message} : {name: 'Error', message: String(error)}

/**
 * What a worker does with what its page sends.
 *
 * @param tell - sends an answer
 * @param sourceAt - the data files under an address; the same source for the same address, since what was read from it is decoded once
 */
export function serving(tell: (message: ToPage) => void, sourceAt: (base: string | undefined) => DataSource): (message: ToWorker) => void {
  let desk: PageDesk
  return (message) => {
    if (message.type === 'close') return desk.close(message.document)
    if (message.type === 'settings') {
      desk = new PageDesk(message.settings, sourceAt(message.data))
      desk.load().then(
        () => tell({type: 'ready'}),
        (error: unknown) => tell({type: 'ready', error: plainError(error)}),
      )
      return
    }
    const {id, asked} = message
    desk.answer(asked).then(
      (value) => tell({type: 'answer', id, value}),
      (error: unknown) => tell({type: 'answer', id, error: plainError(error)}),
    )
  }
}
