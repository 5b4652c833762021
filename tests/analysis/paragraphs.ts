import {Document} from '../../src/analysis/document.ts'
import {Paragraph} from '../../src/analysis/paragraph.ts'
import {shiftedBy} from '../../src/formats/block.ts'

/** A document of paragraphs, as their texts stand with blank lines between them. */
export function documentOf(...texts: string[]): Document {
  const paragraphs = texts.map((text) => new Paragraph({kind: 'paragraph', text, opaque: []}, {}))
  let start = 0
  const maps = texts.map((text) => {
    const map = shiftedBy(start)
    start += text.length + 2
    return map
  })
  return new Document(texts.join('\n\n'), paragraphs, maps)
}
