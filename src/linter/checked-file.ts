import type {VFile} from 'vfile'
import type {Message} from '../rules/message.ts'

/** A `VFile` that was checked, with its messages. What other tools had added before stays among them. */
export interface CheckedFile extends VFile {
  messages: Message[]
}
