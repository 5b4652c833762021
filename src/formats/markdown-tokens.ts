import type {Event, Extension} from 'micromark-util-types'
import {frontmatter, gfm, parse, postprocess, preprocess} from '#bundled/markdown'

let common: Extension[] | undefined

/**
 * The tokens of a Markdown text with GitHub's extensions and front matter, as micromark (the parser of `remark-parse`) gives them: each
 * with its place, escapes and line prefixes included. Offsets count from the start of the source, without a byte order mark.
 */
export function markdownEvents(source: string, more: readonly Extension[] = []): Event[] {
  common ??= [gfm(), frontmatter(['yaml', 'toml'])]
  const document = parse({extensions: [...common, ...more]}).document()
  return postprocess(document.write(preprocess()(source, undefined, true)))
}
