import {basename} from 'node:path'

/** Which files of a folder are articles, by their names' ends, without the stop. */
export const EXTENSIONS: readonly string[] = ['txt', 'text', 'md', 'markdown', 'mdx', 'html', 'htm']

/** Whether a name ends in one of these, which may have stops in them: `jsonl.gz`. */
export const hasExtension = (path: string, extensions: readonly string[]): boolean => {
  const name = basename(path).toLowerCase()
  return extensions.some((end) => name.length > end.length + 1 && name.endsWith(`.${end}`))
}
