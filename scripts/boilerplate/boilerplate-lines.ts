import type {LineLabel} from '../../src/analysis/boilerplate/labels.ts'
import type {Dice} from './dice.ts'
import {
  actions,
  actors,
  firstNames,
  lastNames,
  networks,
  papers,
  places,
  sections,
  services,
  tagWords,
  tails,
  tools,
  topics,
} from './words.ts'

export interface Line {
  readonly text: string
  readonly label: LineLabel
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const pad = (value: number): string => String(value).padStart(2, '0')

export const labelled = (label: LineLabel, texts: readonly string[]): Line[] => texts.map((text) => ({text, label}))
export const boilerplate = (...texts: readonly string[]): Line[] => labelled('boilerplate', texts)

export const nameOf = (dice: Dice): string => `${dice.one(firstNames)} ${dice.one(lastNames)}`

export function headline(dice: Dice): string {
  const text = `${dice.one(actors)} ${dice.one(actions)} ${dice.one(topics)}${dice.chance(0.6) ? ` ${dice.one(tails)}` : ''}`
  const shaped = dice.chance(0.3) ? text.replace(/\b[a-z]{4,}/g, (word) => word[0]!.toUpperCase() + word.slice(1)) : text
  const quote = dice.one(['“”', '‘’', '""', "''"])
  const made = [
    `${dice.one(actors)} ${dice.one(actions)} ${quote[0]}${dice.one(topics)}${quote[1]}`,
    `${dice.one(lastNames)}: ${quote[0]}I will fight ${dice.one(topics)}${quote[1]}`,
    `${quote[0]}${dice.one(tails)}${quote[1]}: ${dice.one(places)} ${dice.one(actions)} ${dice.one(topics)}`,

    shaped,
    `${dice.one(places)}: ${shaped}`,
    `‘${shaped}’, says ${dice.one(lastNames)}`,
    `${shaped}?`,
    `Why ${dice.one(topics)} matters to ${dice.one(places)}`,
    `${dice.between(3, 25)} things to know about ${dice.one(topics)}`,
  ]
  return dice.chance(0.6) ? shaped : dice.one(made)
}

export function clock(dice: Dice): string {
  const [hour, minute] = [dice.between(1, 12), pad(dice.between(0, 59))]
  return dice.one([
    `${hour}:${minute} ${dice.one(['AM', 'PM', 'a.m.', 'p.m.', 'am', 'pm'])}`,
    `${pad(hour + 8)}:${minute}`,
    `${hour}:${minute} ${dice.one(['AM ET', 'PM EST', 'p.m. PT', 'GMT', 'am BST'])}`,
  ])
}

export function date(dice: Dice): string {
  const [month, day, year, weekday] = [dice.between(0, 11), dice.between(1, 28), dice.between(2004, 2024), dice.one(DAYS)]
  const name = MONTHS[month]!
  return dice.one([
    `${name} ${day}, ${year}`,
    `${weekday}, ${name} ${day}, ${year}`,
    `${day} ${name} ${year}`,
    `${name.slice(0, 3)}. ${day}, ${year}`,
    `${name.slice(0, 3)} ${day} ${year}`,
    `${pad(month + 1)}/${pad(day)}/${year}`,
    `${year}-${pad(month + 1)}-${pad(day)}`,
    `${weekday} ${day} ${name} ${year}`,
    `${day}/${pad(month + 1)}/${year}`,
    `${dice.between(2, 58)} minutes ago`,
    `${dice.between(1, 23)} hours ago`,
  ])
}

const stamped = (dice: Dice): string =>
  `${dice.one(['', '', 'Published ', 'Published: ', 'Updated: ', 'Last updated ', 'Posted: ', 'Posted on ', 'First published: ', 'Last modified on '])}${date(dice)}${dice.chance(0.5) ? `${dice.one([' ', ', ', ' at ', ' - ', ' | '])}${clock(dice)}` : ''}`

/** Byline, date and what stands beside them, in some order. */
export function dateLines(dice: Dice): Line[] {
  const bullet = dice.chance(0.15) ? '• ' : ''
  const minutes = `${dice.between(1, 14)} ${dice.one(['min read', 'minute read', 'mins read', 'min. read'])}`
  const texts: string[] = []
  if (dice.chance(0.8)) texts.push(bullet + stamped(dice))
  if (dice.chance(0.7)) texts.splice(dice.between(0, texts.length), 0, byline(dice))
  if (dice.chance(0.15))
    texts.push(
      dice.one([
        `${dice.one(papers)} Staff Writer`,
        'Staff Reporter',
        'Special Correspondent',
        'Associated Press',
        'Reuters',
        'AFP',
        `Special to ${dice.one(papers)}`,
        'Contributor',
        'Staff and agencies',
      ]),
    )
  if (dice.chance(0.25)) texts.push(dice.chance(0.4) && texts.length > 0 ? `${date(dice)} • ${minutes}` : bullet + minutes)
  if (dice.chance(0.1)) texts.push(`by ${nameOf(dice)} on ${date(dice)} in ${dice.one(sections)}`)
  if (dice.chance(0.1)) texts.push(`${date(dice)} by ${nameOf(dice)}`)
  return labelled('supplemental', texts)
}

export const byline = (dice: Dice): string =>
  dice.one([
    `By ${nameOf(dice)}`,
    `By ${nameOf(dice)}, ${dice.one(papers)}`,
    `By ${nameOf(dice)} and ${nameOf(dice)}`,
    `BY ${nameOf(dice).toUpperCase()}`,
    nameOf(dice),
    `${nameOf(dice)} in ${dice.one(places)}`,
    `Posted by ${nameOf(dice)}`,
    `Written by ${nameOf(dice)}`,
    `${nameOf(dice)}, ${dice.one(['Staff Writer', 'Political Editor', 'Health Correspondent', 'AP Business Writer'])}`,
    `by ${nameOf(dice)}`,
    `Reporting by ${nameOf(dice)}`,
  ])

export function credit(dice: Dice): string {
  const who = dice.one([nameOf(dice), 'Reuters', 'AP', 'Getty Images', 'AFP', 'Shutterstock', dice.one(papers)])
  return dice.one([
    `Photo: ${who}`,
    `Photo by ${who}`,
    `(Photo: ${who})`,
    `Image: ${who}`,
    `Image credit: ${who}`,
    `${who}/Getty Images`,
    `${nameOf(dice)} / ${who}`,
    `Picture: ${who}`,
    `AP Photo/${nameOf(dice)}`,
    `Courtesy of ${who}`,
    `Illustration: ${who}`,
    `Source: ${who}`,
  ])
}

export const caption = (dice: Dice): string =>
  dice.one([
    `${nameOf(dice)}, left, and ${nameOf(dice)} at ${dice.one(places)} on ${dice.one(DAYS)}. ${dice.chance(0.5) ? credit(dice) : ''}`.trim(),
    `File photo: ${dice.one(places)} last year`,
    `Supporters wait for news of ${dice.one(topics)} in ${dice.one(places)}. (${credit(dice)})`,
    `${nameOf(dice)} has been asked about ${dice.one(topics)}`,
    `The scene in ${dice.one(places)}`,
  ])

export const menu = (dice: Dice, most: number): Line[] => boilerplate(...dice.run(sections, dice.between(2, most)))
export const footerLinks = (dice: Dice, most: number): Line[] => boilerplate(...dice.several(services, dice.between(2, most)))

export function linkRow(dice: Dice): Line[] {
  const mark = dice.one([' | ', ' · ', ' • ', ' > ', ' » ', ' / ', '  '])
  return boilerplate(
    dice.several(dice.chance(0.5) ? sections : services, dice.chance(0.8) ? dice.between(2, 9) : dice.between(10, 45)).join(mark),
  )
}

export const shareLines = (dice: Dice): Line[] => boilerplate(...dice.several(dice.chance(0.5) ? networks : tools, dice.between(1, 6)))

export const tagLines = (dice: Dice): Line[] => {
  const tags = dice.several(tagWords, dice.between(2, 6))
  const head = dice.one([
    'Tags:',
    'Tags',
    'Topics:',
    'Filed under:',
    'Related Topics',
    'Categories:',
    'Keywords:',
    'Posted in',
    'Tagged with',
  ])
  return dice.chance(0.5) ? boilerplate(`${head} ${tags.join(', ')}`) : boilerplate(head, ...tags)
}
