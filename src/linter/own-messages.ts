import type {VFile} from 'vfile'

/** Takes from a file what an earlier check or clean-up has said of it, so that a file that is checked twice has each message once. */
export function dropOwnMessages(file: VFile): void {
  if (file.messages.some(({source}) => source === 'copydesk')) file.messages = file.messages.filter(({source}) => source !== 'copydesk')
}
