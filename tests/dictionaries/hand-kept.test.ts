import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const folder = new URL('../../dictionaries/words/', import.meta.url)

/** Lists whose lines are of another kind: their own readers check them. */
const OTHERS = ['borrowed-phrases.txt', 'classes.txt', 'compounds.txt', 'confusable.txt', 'lists', 'verbs.txt']

test.each(readdirSync(folder).filter((name) => !OTHERS.includes(name)))(
  '%s is sorted, without doubles, and gives a reason for each word',
  (name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8')
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('# '))
    const words = lines.map((line) => line.split(' #')[0] ?? '')
    expect(lines.filter((line) => !/^\S+(?: \S+)? # \S/.test(line))).toEqual([])
    expect(words).toEqual([...new Set(words)].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
  },
)
