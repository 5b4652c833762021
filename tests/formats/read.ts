import type {Block} from '../../src/formats/block.ts'
import {readFrontMatter} from '../../src/formats/front-matter.ts'
import {readHtml} from '../../src/formats/html.ts'
import {readMarkdown} from '../../src/formats/markdown.ts'
import {readMdx} from '../../src/formats/mdx.ts'
import type {Reader, Reading} from '../../src/formats/reading.ts'

const options = {frontMatter: ['title', 'description', 'summary'], frontMatterReader: readFrontMatter}

const asWritten =
  (reader: Reader) =>
  (source: string): Reading =>
    reader(source, options)

export const markdown = asWritten(readMarkdown)
export const mdx = asWritten(readMdx)
export const html = asWritten(readHtml)

/** `kind: text` of each block, opaque stretches in ⟨⟩, line breaks as ⏎. */
export const outline = ({blocks}: Reading): string[] =>
  Array.from(blocks, ({kind, text, opaque}) => {
    let shown = ''
    let from = 0
    for (const {start, end} of opaque) {
      shown += `${text.slice(from, start)}⟨${text.slice(start, end)}⟩`
      from = end
    }
    return `${kind}: ${(shown + text.slice(from)).replaceAll(/\r\n?|\n/g, '⏎')}`
  })

/** The source of a word of a block's text, the first that there is. */
export function sourceOf(source: string, blocks: Iterable<Block>, word: string): string | undefined {
  const block = [...blocks].find(({text}) => text.includes(word))
  if (!block) return undefined
  const start = block.text.indexOf(word)
  const place = block.map.toSource({start, end: start + word.length})
  return source.slice(place.start, place.end)
}
