import type {ArticleLine, Prose} from './articles.ts'
import {advertisement, authorBox, commentForm, comments, endNotes, insert, legal, pitch, straggler, teasers, widget} from './blocks.ts'
import {
  boilerplate,
  caption,
  credit,
  date,
  dateLines,
  footerLinks,
  headline,
  type Line,
  labelled,
  linkRow,
  menu,
  nameOf,
  shareLines,
  tagLines,
} from './boilerplate-lines.ts'
import type {Dice} from './dice.ts'
import type {LabelledPage} from './fit.ts'
import {actions, lastNames, papers, places, sections, tagWords, topics} from './words.ts'

/** How much stands round the article: nothing, a line or two that was copied along, or the page of a blog, a newspaper or a portal. */
type Sort = 'bare' | 'copied' | 'blog' | 'news' | 'portal'

/** The share of pages that are an article with a line or two copied along. */
const COPIED = 0.15

/** Sorts of which only the article is left. */
const isAlone = (sort: Sort): boolean => sort === 'bare' || sort === 'copied'

/** Puts a line or two of boilerplate, or of prose that talks of such things, into an article, or after it. */
function withStragglers(dice: Dice, lines: readonly Line[]): Line[] {
  let all = [...lines]
  for (let count = dice.between(1, 3); count > 0; count--) {
    const at = dice.chance(0.4) ? all.length : dice.between(1, all.length)
    all = all.toSpliced(at, 0, ...(dice.chance(0.4) ? labelled('body', [dice.one(PROSE_ABOUT_LINKS)]) : straggler(dice)))
  }
  return all
}

/** Newspapers make a paragraph of every sentence or two. */
const inSentences = (article: readonly ArticleLine[]): ArticleLine[] =>
  article.flatMap((line) =>
    line.kind === 'paragraph' ? line.text.split(/(?<=[a-z]{2}[.!?]["”’]?) (?=["“‘]?[A-Z])/).map((text) => ({...line, text})) : [line],
  )

/** Now and then a paragraph has lost its end, starts with its place, or is a label of its list. */
function roughen(dice: Dice, text: string): string {
  if (dice.chance(0.02)) return text.replace(/[.!?]+$/, '')
  if (dice.chance(0.02)) return `${text.replace(/[.!?]+$/, '')}${dice.one(['...', ' ...', '…', ':'])}`
  return text
}

/** A list that belongs to the article: dates and places, results, things to bring. */
function listOf(dice: Dice): Line[] {
  const numbered = dice.chance(0.3)
  const mark = dice.one(['', '', '', '• ', '- ', '* '])
  const item = dice.one([
    () => `${date(dice).split(',')[0]!} ${dice.one(['--', '–', '-', '|', ':'])} ${dice.one(places)} Arena, ${dice.one(places)}`,
    () => `${dice.one(lastNames)} ${dice.between(0, 9)}-${dice.between(0, 9)} ${dice.between(0, 40)}`,
    () => `${nameOf(dice)}, ${dice.one(places)}`,
    () => `${dice.one(topics)} ${dice.one(actions)} ${dice.one(topics)}`,
    () => `${dice.between(1, 4)} cups of ${dice.one(tagWords)}`,
    () => `${dice.one(sections)} ${dice.between(1, 100)}`,
    () => `${dice.one(places)} ${dice.between(0, 5)}, ${dice.one(places)} ${dice.between(0, 5)}`,
  ])
  const texts = Array.from(
    {length: dice.between(3, 25)},
    (_, index) => `${numbered ? `${index + 1}${dice.one(['.', ')'])} ` : mark}${item()}`,
  )
  return labelled('body', dice.chance(0.5) ? [`${headline(dice)}:`, ...texts] : texts)
}

/** A post in a blog, told as its readers tell things. */
function post(dice: Dice, remarks: readonly string[]): ArticleLine[] {
  const lines: ArticleLine[] = []
  for (let count = dice.between(2, 9); count > 0; count--) {
    if (dice.chance(0.2)) lines.push({text: `${headline(dice)}${dice.one(['', ':', '!'])}`, kind: 'head'})
    lines.push({text: dice.several(remarks, dice.between(1, 3)).join(' '), kind: 'paragraph'})
  }
  return lines[0]!.kind === 'head' ? lines.slice(1) : lines
}

const PROSE_ABOUT_LINKS = [
  'The newsletter goes out to some 4,000 subscribers, who pay nothing for it.',
  'He wrote on Facebook that he would not stand again.',
  '“I signed up because a friend did,” she said.',
  'She posted the video on Twitter, where it was shared thousands of times.',
  'The company says that its terms of use forbid it.',
  'A cookie policy is now law in all member states.',
  'Readers can subscribe at the office or by telephone.',
  'You can register at the door until noon on Saturday.',
  'The firm owns the copyright and defends it in court.',
  'Visitors may search the archive free of charge from Monday.',
  'Contact the box office at 555-2210 for tickets.',
  'The photo by a passer-by went round the world.',
  'Advertisers left the site within days, and its traffic fell by half.',
  'The blog had published her private e-mail address.',
  'Those on the mailing list had read it a day before. None of them replied.',
  'Readers of the newsletter knew better.',
  'You can sign up for the course at the front desk.',
  'Share the bread with whoever comes in last.',
  'Nobody could print the page, since the machine had run out of ink.',
  'They went back to the top of the hill, and this time the view was clear.',
  'Her posts were shared on WhatsApp by people who had never met her.',
]

function body(dice: Dice, whole: readonly ArticleLine[], sort: Sort): Line[] {
  const article = dice.chance(0.5) ? inSentences(whole) : whole
  const lines: Line[] = []
  const inserts = isAlone(sort) ? 0 : dice.one([0, 0, 0.04, 0.12])
  if (dice.chance(0.3))
    lines.push({
      text: `${dice.one(places).toUpperCase()}${dice.one([' (AP) — ', ' — ', ' -- ', ', Jan. 7 -- ', ': ', ' (Reuters) - '])}${article[0]!.text}`,
      label: 'body',
    })
  article.forEach(({text, kind}, index) => {
    if (index > 0 && dice.chance(inserts)) lines.push(...insert(dice))
    if (index === 0 && lines.length > 0) return
    if (dice.chance(0.015)) lines.push(...listOf(dice))
    if (dice.chance(0.04)) lines.push({text: dice.one(PROSE_ABOUT_LINKS), label: 'body'})
    if (kind !== 'caption') lines.push({text: roughen(dice, text), label: 'body'})
    else if (!isAlone(sort)) lines.push({text, label: 'supplemental'})
  })
  if (!isAlone(sort) && dice.chance(0.3)) {
    const at = dice.between(0, Math.min(4, lines.length))
    lines.splice(
      at,
      0,
      ...labelled('supplemental', dice.chance(0.5) ? [caption(dice), credit(dice)] : [dice.chance(0.5) ? caption(dice) : credit(dice)]),
    )
  }
  return lines
}

function top(dice: Dice, sort: Sort, title: string, prose: readonly string[]): Line[] {
  if (sort === 'blog')
    return [
      ...(dice.chance(0.7) ? menu(dice, 6) : []),
      ...(dice.chance(0.3) ? footerLinks(dice, 3) : []),
      ...(dice.chance(0.3) ? boilerplate(dice.one(papers)) : []),
    ]
  const blocks: Line[][] = [footerLinks(dice, 6), menu(dice, sort === 'portal' ? 60 : 18)]
  for (let count = sort === 'portal' ? dice.between(2, 6) : dice.between(0, 2); count > 0; count--) {
    blocks.push(
      dice.one([
        () => linkRow(dice),
        () => menu(dice, 25),
        () => widget(dice),
        () => pitch(dice),
        () => advertisement(dice),
        () => teasers(dice, prose, 'boilerplate'),
      ])(),
    )
  }
  if (dice.chance(0.2)) blocks.push(boilerplate(title))
  if (dice.chance(0.2)) blocks.push(boilerplate(`${title} ${dice.one(['|', '-', '–', '»'])} ${dice.one(papers)}`))
  return blocks.flat()
}

function underArticle(dice: Dice, prose: Prose, teaserProse: readonly string[]): Line[] {
  const blocks: Line[][] = []
  const maybe = (chance: number, make: () => Line[]) => dice.chance(chance) && blocks.push(make())
  maybe(0.2, () => endNotes(dice))
  maybe(0.5, () => shareLines(dice))
  maybe(0.35, () => tagLines(dice))
  maybe(0.3, () => authorBox(dice))
  maybe(0.6, () => teasers(dice, teaserProse, 'related'))
  maybe(0.4, () => comments(dice, prose.remarks))
  maybe(0.45, () => commentForm(dice))
  maybe(0.2, () => pitch(dice))
  return blocks.flat()
}

function bottom(dice: Dice, sort: Sort, prose: readonly string[]): Line[] {
  const blocks: Line[][] = []
  for (let count = sort === 'portal' ? dice.between(3, 9) : dice.between(0, 3); count > 0; count--) {
    blocks.push(
      dice.one([
        () => teasers(dice, prose, 'boilerplate'),
        () => teasers(dice, prose, 'boilerplate'),
        () => menu(dice, 30),
        () => linkRow(dice),
        () => widget(dice),
        () => pitch(dice),
        () => advertisement(dice),
        () => shareLines(dice),
      ])(),
    )
  }
  return [
    ...blocks.flat(),
    ...(dice.chance(0.8) ? footerLinks(dice, sort === 'portal' ? 20 : 8) : []),
    ...(dice.chance(0.8) ? legal(dice) : []),
    ...(dice.chance(0.4) ? legal(dice) : []),
  ]
}

function head(dice: Dice, sort: Sort, title: string): Line[] {
  const lines: Line[] = [{text: title, label: 'headline'}]
  if (isAlone(sort)) return dice.chance(0.5) ? [...labelled('supplemental', dice.chance(0.15) ? [date(dice)] : []), ...lines] : []
  if (dice.chance(0.85)) lines.splice(dice.chance(0.15) ? 0 : 1, 0, ...dateLines(dice))
  if (dice.chance(0.3)) lines.push(...shareLines(dice))
  if (sort === 'blog' && dice.chance(0.3)) lines.push({text: title, label: 'headline'})
  if (dice.chance(sort === 'blog' ? 0.4 : 0.15)) lines.unshift(...labelled('supplemental', [date(dice)]))
  return lines
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'
const FOREIGN = 'obikenaduflcmtgrhsvyjwpzqx'

/** The text in letters of no language, so that its build alone tells what it is: for pages in languages that the word lists do not know. */
const estranged = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const made = FOREIGN[ALPHABET.indexOf(letter.toLowerCase())]!
    return letter === letter.toLowerCase() ? made : made.toUpperCase()
  })

/** One page: an article with more or less boilerplate round it, every line labelled. */
export function composePage(dice: Dice, prose: Prose): LabelledPage {
  const sort = dice.chance(COPIED) ? 'copied' : dice.one<Sort>(['bare', 'blog', 'news', 'news', 'portal', 'portal'])
  const [first, ...rest] = sort !== 'portal' && dice.chance(0.25) ? post(dice, prose.remarks) : dice.one(prose.articles)
  const article = first?.kind === 'head' ? rest : [first!, ...rest]
  const title = first?.kind === 'head' ? first.text : headline(dice)
  const part = dice.chance(sort === 'copied' ? 0.8 : 0.4) ? article.slice(0, dice.between(3, 14)) : article.slice(0, 60)
  const teaserProse = dice
    .one(prose.articles)
    .filter(({text}) => text.length > 60)
    .map(({text}) => text)
  const alone = [...(isAlone(sort) ? [] : top(dice, sort, title, teaserProse)), ...head(dice, sort, title), ...body(dice, part, sort)]
  const lines = sort === 'copied' ? withStragglers(dice, alone) : alone
  if (!isAlone(sort)) lines.push(...underArticle(dice, prose, teaserProse), ...bottom(dice, sort, teaserProse))
  return {lines: dice.chance(0.06) ? lines.map(({text, label}) => ({text: estranged(text), label})) : lines}
}
