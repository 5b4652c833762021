import type {Linter} from '../linter/linter.ts'
import type {Message} from '../rules/message.ts'
import type {CaretMark, MarkedPassage} from './passages.ts'

/** What is otherwise than marked, and where. */
export interface Problem {
  /** The line of the marked prose, from 1. */
  readonly line: number
  readonly problem: string
}

const spanOf = ({place}: Message): string => `${place.start.offset}-${place.end.offset}`

const fits = (mark: CaretMark, message: Message, tested: string): boolean =>
  (mark.ruleId || tested) === message.ruleId && `${mark.start}-${mark.end}` === spanOf(message)

function wrongAt(mark: CaretMark, text: string, messages: readonly Message[], tested: string): string | undefined {
  const message = messages.find((candidate) => fits(mark, candidate, tested))
  const what = `${mark.ruleId || tested} at “${text.slice(mark.start, mark.end)}”`
  if (message === undefined) return `${what} is marked but not found`
  if (mark.replacement === undefined || message.expected[0] === mark.replacement) return undefined
  return `${what}: the first correction is ${JSON.stringify(message.expected[0])}, not ${JSON.stringify(mark.replacement)}`
}

/**
 * What a linter finds otherwise than a passage is marked.
 *
 * @param tested - the rule that marks stand for which name none
 */
export function checkPassage({text, marks, line}: MarkedPassage, linter: Linter, tested = ''): Problem[] {
  const {messages} = linter.lint(text)
  const problems: Problem[] = []
  for (const mark of marks) {
    const problem = wrongAt(mark, text, messages, tested)
    if (problem !== undefined) problems.push({line: mark.line, problem})
  }
  for (const message of messages)
    if (!marks.some((mark) => fits(mark, message, tested)))
      problems.push({line, problem: `${message.ruleId} at “${message.actual}” is found but not marked`})
  return problems
}

/**
 * Where marked prose proves less than it should: a passage that stands twice, none that is silent, none that is marked.
 *
 * @param needsMarks - whether there must be marks; default: true
 */
export function weaknessesOf(passages: readonly MarkedPassage[], needsMarks = true): Problem[] {
  const seen = new Set<string>()
  const problems: Problem[] = []
  for (const {text, line, options, format} of passages) {
    const key = JSON.stringify([text, options, format])
    if (seen.has(key)) problems.push({line, problem: 'this passage stands here twice'})
    seen.add(key)
  }
  const first = passages[0]?.line ?? 1
  if (!passages.some(({marks}) => marks.length === 0)) problems.push({line: first, problem: 'there is no silent passage'})
  if (needsMarks && !passages.some(({marks}) => marks.length > 0)) problems.push({line: first, problem: 'there is no marked passage'})
  return problems
}
