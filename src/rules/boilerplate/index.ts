import {boilerplateOf, tellsBoilerplate} from '../../analysis/boilerplate-of-document.ts'
import type {Document} from '../../analysis/document.ts'
import {type BoilerplateKind, boilerplateKinds, type LineVerdict} from '../../analysis/judge-lines.ts'
import {shortened} from '../../text/excerpt.ts'
import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {isAddress} from './is-address.ts'
import {isAtHome} from './is-at-home.ts'

/**
 * A line is reported below this chance of being text of the article, and only if its own words say what it is. `clean` cuts on the
 * classifier's word alone; a linter that did so would call every short line of a column boilerplate.
 */
const LEAST_ARTICLE = 0.35

/** Fewer lines have no article that one of them could be boilerplate of. */
const FEWEST_LINES = 2

const WHAT: Readonly<Record<BoilerplateKind, string>> = {
  date: 'a date line or reading time',
  byline: 'a byline',
  caption: 'a caption or credit',
  related: 'a link to another article',
  comment: 'part of the readers’ comments',
  boilerplate: 'boilerplate (a menu, form or notice)',
}

/** The verdict on a paragraph whose own words say that it is boilerplate, and that is not at home here; most documents have none, and are not judged at all. */
function verdictOn(document: Document, index: number): LineVerdict | undefined {
  const paragraph = document.paragraphAt(index)!
  const {boilerplate} = paragraph.language
  if (!boilerplate || document.paragraphs.length < FEWEST_LINES || !paragraph.once(tellsBoilerplate)) return undefined
  if (isAtHome(document, paragraph) || isAddress(paragraph.text)) return undefined
  return document.once(boilerplateOf(boilerplate)).get(index)
}

/** The rule `boilerplate`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: 'boilerplate',
  description: 'Finds lines of a web page that are not the article: date lines, links to other articles, comment forms, notices.',
  severity: 'warn',
  needs: ['boilerplate'],
  options: {
    keep: {
      type: 'list',
      items: boilerplateKinds,
      default: [],
      description: 'Kinds of lines that belong to the text: they are not reported, and clean leaves them.',
    },
  },
  messages: {
    found: ({text, what}) => ({
      reason: `“${text}” is ${what}, not part of the article`,
      note: 'It seems to have been copied from the web page together with the article. Delete it, or name its kind in the option "keep".',
    }),
  },
  *check({text}, {ask, options}) {
    const verdict = ask(verdictOn)
    if (verdict === undefined || verdict.article >= LEAST_ARTICLE || options.keep.includes(verdict.kind)) return
    const values = {text: shortened(text), what: WHAT[verdict.kind]}
    const span = {start: 0, end: text.length}
    yield {message: 'found', values, span, replacements: [''], fix: 'suggestion', confidence: 1 - verdict.article}
  },
})

/** The rule `boilerplate` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const retextBoilerplate = asPlugin(rule)
export default retextBoilerplate
