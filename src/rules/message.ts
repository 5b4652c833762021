import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {MessageData, Place, Told} from './told.ts'

/** A message of copydesk: a `VFileMessage` whose fields are all set, but for `url`, which stands where the rule's page has a public address. */
export interface Message extends VFileMessage {
  source: 'copydesk'
  /** The rule that found it, or what the linter itself reports: `internal-error`, `unused-suppression` and the like. */
  ruleId: string
  place: Place
  /** What stands at the place: `source.slice(place.start.offset, place.end.offset)`. */
  actual: string
  /** Replacements for exactly that, best first; `[]` where there is nothing honest to offer, `['']` to delete. */
  expected: string[]
  /** `true` for an error, `false` for a warning, `null` for an info. */
  fatal: boolean | null
  /** Why it matters and what to do. */
  note: string
  data: MessageData
}

/** A `VFileMessage` is an `Error`, and collecting a stack that no one reads costs more than the rest of the message. */
function withoutStack<Made>(make: () => Made): Made {
  const {stackTraceLimit} = Error
  Error.stackTraceLimit = 0
  try {
    return make()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** Adds what is told to the file's messages. */
export const addMessages = (file: VFile, all: Iterable<Told>): void =>
  withoutStack(() => {
    for (const told of all) addMessage(file, told)
  })

function addMessage(file: VFile, {reason, place, ruleId, actual, expected, fatal, note, url, data}: Told): void {
  const message = file.message(reason, {place, ruleId, source: 'copydesk'})
  message.actual = actual
  message.expected = [...expected]
  message.fatal = fatal
  message.note = note
  if (url !== undefined) message.url = url
  Object.assign(message, {data})
}
