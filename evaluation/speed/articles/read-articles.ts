import {readdirSync, readFileSync} from 'node:fs'

const folder = new URL('.', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** A paragraph in pieces that can stand by themselves: sentences, or several where one quotation holds them together. */
export type Pieces = readonly string[]

export interface Article {
  readonly name: string
  readonly text: string
  readonly headline: string
  readonly paragraphs: readonly Pieces[]
}

/** Words that may stand for one another; names are kept up throughout an article. */
export interface Group {
  readonly name: string
  readonly words: readonly string[]
}

const occurrences = (text: string, mark: string): number => text.split(mark).length - 1

const isBalanced = (text: string): boolean => occurrences(text, '“') === occurrences(text, '”')

/** Bylines, dates and scores are left where they are. */
const isRunning = (paragraph: string): boolean => /[.!?][”’]?$/.test(paragraph)

function piecesOf(paragraph: string): Pieces {
  const pieces: string[] = []
  let pending = ''
  for (const sentence of paragraph.split(/(?<=[.!?]”?) (?=[“A-Z])/)) {
    pending = pending === '' ? sentence : `${pending} ${sentence}`
    if (!isBalanced(pending)) continue
    pieces.push(pending)
    pending = ''
  }
  return pending === '' ? pieces : [...pieces, pending]
}

function readArticle(name: string): Article {
  const text = read(name)
  const [headline = '', ...paragraphs] = text.trimEnd().split('\n\n')
  return {name, text, headline, paragraphs: paragraphs.filter(isRunning).map(piecesOf)}
}

/** The articles that come with the bench, in the order of their names. */
export const readArticles = (): Article[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && name !== 'exchange.txt')
    .sort()
    .map(readArticle)

export const readGroups = (): Group[] =>
  [...read('exchange.txt').matchAll(/^(\w+): (.+)$/gm)].map(([, name = '', words = '']) => ({name, words: words.split(' ')}))
