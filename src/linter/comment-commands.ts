import type {Comment} from '../formats/reading.ts'
import type {Span} from '../text/span.ts'

/** What an author can say to the linter in a comment. */
export const commands = ['disable', 'enable', 'disable-line', 'disable-next-line', 'ignore', 'ignore-start', 'ignore-end', 'words'] as const
type CommentCommandName = (typeof commands)[number]

/** A word of a command and its place in the source. */
export interface CommandWord extends Span {
  readonly text: string
}

/** A comment that speaks to the linter. */
export interface CommentCommand {
  readonly comment: Comment
  /** The command's own word, `copydesk-…`. */
  readonly word: CommandWord
  /** `undefined` where the word is no command that is known. */
  readonly name: CommentCommandName | undefined
  /** The rules that it names; none: all rules. Of `copydesk-words:`, the words. */
  readonly ids: readonly CommandWord[]
}

export const PREFIX = 'copydesk-'

const isCommand = (name: string): name is CommentCommandName => (commands as readonly string[]).includes(name)

function wordsOf(source: string, {start, end}: Span): CommandWord[] {
  return [...source.slice(start, end).matchAll(/[^\s,]+/g)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/**
 * Reads a comment: `copydesk-disable typo, unbalanced-quote -- the writer's dialect`. What stands after `--` is for people. `undefined` for comments that
 * are not for the linter.
 */
function readCommand(source: string, comment: Comment): CommentCommand | undefined {
  const {start, end} = comment.body
  if (!source.slice(start, end).trimStart().startsWith(PREFIX)) return undefined
  const [word, ...rest] = wordsOf(source, comment.body)
  if (word === undefined) return undefined
  const name = word.text.slice(PREFIX.length).replace(/:$/, '')
  const reason = rest.findIndex(({text}) => text === '--')
  return {comment, word, name: isCommand(name) ? name : undefined, ids: reason < 0 ? rest : rest.slice(0, reason)}
}

/** The commands among comments, in order. */
export const readCommands = (source: string, comments: readonly Comment[]): CommentCommand[] =>
  comments.map((comment) => readCommand(source, comment)).filter((command) => command !== undefined)
