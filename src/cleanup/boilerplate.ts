import {type BoilerplateKind, judgeLines, judgeLinesInLong, type LineVerdict} from '../analysis/judge-lines.ts'
import {shortened} from '../text/excerpt.ts'
import {definePass} from './pass.ts'
import {removalsOf, textLines, textsOf} from './text-lines.ts'

/**
 * A line goes where it is text of the article with less than this chance: low, since losing text is worse than keeping boilerplate. A line
 * whose own words say that it is boilerplate has less credit.
 */
const LEAST_ARTICLE = 0.2
const LEAST_ARTICLE_IF_TELLING = 0.35

const goes = ({article, kind, telling}: LineVerdict, keep: readonly string[]): boolean =>
  article < (telling ? LEAST_ARTICLE_IF_TELLING : LEAST_ARTICLE) && !keep.includes(kind)

/** The verdicts on the lines that go, by their numbers. */
function going(verdicts: Iterable<LineVerdict>, keep: readonly string[]): ReadonlyMap<number, LineVerdict> {
  const gone = new Map<number, LineVerdict>()
  let index = 0
  for (const verdict of verdicts) {
    if (goes(verdict, keep)) gone.set(index, verdict)
    index++
  }
  return gone
}

const WHAT: Readonly<Record<BoilerplateKind, string>> = {
  date: 'a date line or reading time',
  byline: 'a byline',
  caption: 'a caption or credit',
  related: 'a link to another article',
  comment: 'a reader’s comment',
  boilerplate: 'boilerplate (a menu, form or notice)',
}

/** Takes out the lines of a web page that are not the article. */
export const boilerplate = definePass({
  id: 'boilerplate',
  messages: {
    removed: ({actual, what}) => ({
      reason: `Removed “${actual}”: ${what}`,
      note: 'It was on the web page that the article was copied from. The option "keep" of the rule "boilerplate" says what stays.',
    }),
  },
  run(text, {options, boilerplate, lines: memory, isLong}) {
    const {keep = []} = (options.boilerplate ?? {}) as {readonly keep?: readonly string[]}
    if (boilerplate === undefined) throw new Error('The pass "boilerplate" needs the weights of the line classifier')
    const lines = textLines(text)
    const texts = textsOf(lines)
    const gone = going(isLong ? judgeLinesInLong(texts, boilerplate, memory) : judgeLines([...texts], boilerplate, memory), keep)
    const edits = removalsOf(text, lines, [...gone.keys()])
    return [...gone].map(([index, {kind, article}], place) => ({
      message: 'removed' as const,
      values: {actual: shortened(lines[index]!.text), what: WHAT[kind]},
      span: {start: lines[index]!.start, end: lines[index]!.end},
      edit: edits[place]!,
      confidence: 1 - article,
    }))
  },
})
