import {readFileSync} from 'node:fs'

/** A line of a hand-kept list. */
export interface Line {
  readonly word: string
  readonly reason: string
}

/** The lines of a list in `dictionaries/words`: `word # reason`. */
export function readHandKept(name: string): Line[] {
  const text = readFileSync(`dictionaries/words/${name}`, 'utf8')
  return text.split('\n').flatMap((line) => {
    const [, word, reason = ''] = /^([^#\s]\S*)\s*(?:#\s*(.*))?$/.exec(line) ?? []
    return word === undefined ? [] : [{word, reason}]
  })
}

/** The people of `dictionaries/words/people.txt`, `Given Family # reason`, as `Given Family`. */
export function readPeople(): string[] {
  const text = readFileSync('dictionaries/words/people.txt', 'utf8')
  return text.split('\n').flatMap((line) => /^(\p{L}+ \p{L}+)\s*#/u.exec(line)?.[1] ?? [])
}
