import type {Span} from '../../../src/index.ts'

/** What is wrong at one place of an item. */
export interface Mark extends Span {
  readonly ruleId: string
  /** What should stand there; absent where no replacement of the stretch itself is the correction. */
  readonly meant: string | undefined
}

/** A text free of its marks. Offsets are of its text. */
export interface Item {
  readonly genre: string
  /** The extension of the format that it is in, with its stop. */
  readonly extension: string
  readonly text: string
  readonly marks: readonly Mark[]
}

const EXTENSIONS: Readonly<Record<string, string>> = {'': '.txt', markdown: '.md', html: '.html'}

const HEAD = /^# ([a-z-]+) ?([a-z]*)$/

/** `[[typo: recieved -> received]]`, `[[unbalanced-quote: “]]`. What is wrong may begin or end with a space. */
const MARK = /\[\[([a-z-]+): (.*?)(?: -> (.*?))?\]\]/gs

function withoutMarks(marked: string): Pick<Item, 'text' | 'marks'> {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const {0: whole, 1: ruleId = '', 2: wrong = '', 3: meant, index} of marked.matchAll(MARK)) {
    text += marked.slice(at, index)
    marks.push({ruleId, meant, start: text.length, end: text.length + wrong.length})
    text += wrong
    at = index + whole.length
  }
  return {text: text + marked.slice(at), marks}
}

function itemOf(source: string): Item {
  const [head = '', ...lines] = source.trim().split('\n')
  const [, genre, format = ''] = HEAD.exec(head) ?? []
  const extension = EXTENSIONS[format]
  if (genre === undefined || extension === undefined)
    throw new Error(`"${head}" is no heading of an item, such as "# news" or "# docs markdown"`)
  const {text, marks} = withoutMarks(lines.join('\n').trim())
  if (text.includes(']]')) throw new Error(`A mark is not closed, or not opened, in “${text.slice(0, 60)}”`)
  return {genre, extension, text: `${text}\n`, marks}
}

/**
 * The items of a file, which a line with `%` alone parts.
 *
 * @throws {Error} on a heading or a mark that is not right
 */
export const itemsIn = (source: string): Item[] =>
  source
    .split(/^%$/m)
    .filter((item) => item.trim() !== '')
    .map(itemOf)
