import {extname} from 'node:path'

/** Which files of a folder are articles, by their names' ends, without the stop. */
export const EXTENSIONS: readonly string[] = ['txt', 'text', 'md', 'markdown', 'mdx', 'html', 'htm']

export const hasExtension = (path: string, extensions: readonly string[]): boolean =>
  extensions.includes(extname(path).slice(1).toLowerCase())
