import type {FolderPack} from '../../src/config/pack-folder.ts'

/** A finding and where it begins; columns count characters from 1. */
export interface Place {
  readonly file: string
  readonly rule: string
  readonly line: number
  readonly column: number
  readonly match: string
}

/** A finding that only one of the two has at its place. */
export interface Difference extends Place {
  readonly by: 'Vale' | 'us'
}

/** What there is to judge a difference by. */
export interface Case {
  readonly difference: Difference
  readonly all: readonly Difference[]
  readonly text: string
  readonly style: FolderPack
  /** What both find at one place. */
  readonly agreed: readonly Place[]
  /** What Vale finds where a line stands in a file of its own, as plain text: by `aloneKey`. */
  readonly alone: ReadonlySet<string>
}

/** What tells a finding in a line that stands alone. */
export const aloneKey = (rule: string, line: string, match: string): string => `${rule}\t${line}\t${match.trim()}`

/** Lines that a finding may stand away from where the other program places it. */
const NEAR = 4

/** A match without the markup in it, and without spaces: one of the two may have a line break where the other has none. */
const bare = (match: string): string =>
  match
    .replace(/\]\([^)]*\)|\]\[[^\]]*\]|<[^>]*>|\{#[^}]*\}/g, '')
    .replace(/[*_`\\[\]<>\s]+/g, '')
    .toLowerCase()

const lineOf = ({difference, text}: Case): string => text.split('\n')[difference.line - 1] ?? ''

const sourceOf = ({difference, style}: Case): string => style.files[`${difference.rule.slice(style.name.length + 1)}.yml`] ?? ''

/** Whether both have found the same, but place it differently. */
const isPlaced = ({difference, all}: Case): boolean =>
  all.some(
    (other) =>
      other.by !== difference.by &&
      other.rule === difference.rule &&
      other.file === difference.file &&
      Math.abs(other.line - difference.line) <= NEAR &&
      (bare(other.match).includes(bare(difference.match)) || bare(difference.match).includes(bare(other.match))),
  )

function isInFrontMatter({difference, text}: Case): boolean {
  const lines = text.split('\n').map((line) => line.trim())
  return lines[0] === '---' && difference.line <= lines.indexOf('---', 1) + 1
}

const NO_PROSE =
  /\{#[^}]*\}|\{% comment %\}.*|\{%.*?%\}|\[![A-Z]+\]|^\s*:::.*|\\\(.*?\\\)|https?:\/\/\S+|[\w.+-]+@[\w.-]+\w|`[^`]*`|<[^>]*>?|^[^<]*>|\{\/\*.*?\*\/\}|\]\([^)]*\)?|\]\[[^\]]*\]|^\s*\[[^\]]+\]:.*|!\[[^\]]*\]|&\w+;/g

/** Whether its line stands between fences of code. */
const isInCode = ({difference, text}: Case): boolean =>
  text
    .split('\n')
    .slice(0, difference.line - 1)
    .filter((line) => /^\s*(?:```|~~~)/.test(line)).length %
    2 ===
  1

/** What a rule's file gives as its scope. */
const scopeIn = (source: string): string => /^scope:[\s\S]*?(?=^\w|$(?![\s\S]))/m.exec(source)?.[0] ?? ''

/** Whether it stands in a heading or a cell of a table, which are paragraphs to Vale alone. */
const isInParagraphOfVale = (judged: Case): boolean =>
  judged.difference.by === 'Vale' && /paragraph/.test(scopeIn(sourceOf(judged))) && /^\s*[#|]/.test(lineOf(judged))

/** Whether it stands in what one of the two takes for no prose: code, addresses, tags, comments, targets of links, texts of pictures. */
const isNoProse = (judged: Case): boolean => {
  const at = judged.difference.column - 1
  const isFormula = judged.difference.by === 'Vale' && judged.difference.match.startsWith('(') && lineOf(judged).includes('\\(')
  return (
    isFormula ||
    judged.difference.match.includes('{#') ||
    isInCode(judged) ||
    [...lineOf(judged).matchAll(NO_PROSE)].some(({0: found, index}) => at >= index - 1 && at < index + found.length)
  )
}

const MARKUP = /[*_`\\[\]<>]/

/** Whether it goes over markup or a line break, or ends at markup. */
const holdsMarkup = (judged: Case): boolean => {
  const {match, column} = judged.difference
  const [before = '', after = ''] = [lineOf(judged)[column - 2], lineOf(judged)[column - 1 + match.length]]
  return MARKUP.test(match + before + after) || match.includes('\n')
}

/** Whether its line holds tags or the marks of templates, on whose sides the two read different texts. */
const isBesideTags = (judged: Case): boolean => /<[a-z/]|\{%|\{\{/.test(lineOf(judged))

/** Whether Vale has found it twice: it goes over a text whole and sentence by sentence, and `^` is the start of both. */
const isTwice = ({difference, agreed}: Case): boolean =>
  difference.by === 'Vale' &&
  agreed.some(
    ({rule, file, line, column, match}) =>
      rule === difference.rule &&
      file === difference.file &&
      line === difference.line &&
      (Math.abs(column - difference.column) <= 2 || bare(match).includes(bare(difference.match))),
  )

/** Whether Vale finds it as soon as its line stands alone and is plain text: in the document it could not be placed, and was dropped. */
const isDropped = (judged: Case): boolean =>
  judged.difference.by === 'us' && judged.alone.has(aloneKey(judged.difference.rule, lineOf(judged), judged.difference.match))

/** The classes, and how a difference is told to be of one; the first that fits counts. */
const tests: Readonly<Record<string, (judged: Case) => boolean>> = {
  placed: isPlaced,
  twice: isTwice,
  'front matter': isInFrontMatter,
  'no prose': isNoProse,
  paragraphs: isInParagraphOfVale,
  markup: holdsMarkup,
  tags: isBesideTags,
  dropped: isDropped,
  headings: (judged) => /^scope: *heading/m.test(sourceOf(judged)),
  sentences: (judged) => /sentence/.test(scopeIn(sourceOf(judged))),
  other: () => true,
}

/** Why two programs find something different, by names that `report.md` explains. */
export const classes = Object.keys(tests)

/** The class of a difference. */
export const classOf = (judged: Case): string => classes.find((name) => tests[name]!(judged)) ?? 'other'
