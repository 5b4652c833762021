import type {Span} from '../text/span.ts'
import type {Block} from './block.ts'

/** `{% highlight ruby %} … {% endhighlight %}`: the blocks whose inside a template engine hands on as it is, which is code or somebody's template. */
const VERBATIM = /\{%-?\s*(highlight|raw|verbatim|codeblock|code)\b[^%{}]*%\}/g

/** The insides of a source's verbatim blocks. One that is not closed reaches nowhere. */
function verbatimSpans(source: string): Span[] {
  const spans: Span[] = []
  let done = 0
  for (const {0: tag, 1: name = '', index} of source.matchAll(VERBATIM)) {
    if (index < done) continue
    const end = source.slice(index + tag.length).search(new RegExp(`\\{%-?\\s*end${name}\\b`))
    if (end < 0) continue
    done = index + tag.length + end
    spans.push({start: index + tag.length, end: done})
  }
  return spans
}

/** The block with what stands inside of the spans of the source made opaque; nothing where no word is left. */
function without(spans: readonly Span[], block: Block): Block[] {
  const isInside = ({start, end}: Span) => spans.some((span) => start >= span.start && end <= span.end)
  const words = [...block.text.matchAll(/[\p{L}\p{N}]+|\S/gu)].map(({0: word, index}) => ({start: index, end: index + word.length}))
  const opaque = words.filter((word) => isInside(block.map.toSource(word)))
  if (opaque.length === 0) return [block]
  return opaque.length === words.length ? [] : [{...block, opaque: [...block.opaque, ...opaque].sort((a, b) => a.start - b.start)}]
}

/** The blocks without what stands in verbatim blocks of Liquid, Jinja, Nunjucks or Twig. */
export function withoutVerbatim(source: string, blocks: readonly Block[]): readonly Block[] {
  const spans = source.includes('{%') ? verbatimSpans(source) : []
  return spans.length === 0 ? blocks : blocks.flatMap((block) => without(spans, block))
}
