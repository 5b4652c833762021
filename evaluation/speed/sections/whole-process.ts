import {inBench} from '../paths.ts'

/** The article that whole processes read, as it comes with the bench: 2 KB with names, quotations, two typos, two fragments and an open quotation. */
export const ARTICLE = inBench('articles/harbour-wall.txt')

/** What stands beside everybody: Node itself. */
export const BARE = 'node -e 0'

export const BARE_ARGUMENTS: readonly string[] = ['-e', '0']
