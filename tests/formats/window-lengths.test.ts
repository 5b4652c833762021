import {expect, test} from 'vitest'
import {mdxjs} from '#bundled/mdx'
import {markdownWindows} from '../../src/formats/markdown-windows.ts'

test.each([
  'The boat left.\n\nText\n===\n\n- a\n',
  '> The boat left.\n>\n> It came back.\n>\n',
  '>a\n\n',
  '> > a\n> >\n> b\n>\n',
  '- - a\n',
])('no window of %j × n is much longer than it must be', (piece) => {
  const text = piece.repeat(Math.ceil(16_000 / piece.length))
  for (const extensions of [[], [mdxjs()]]) {
    const starts = [...markdownWindows(text, {extensions})].map(({start}) => start)
    for (const [index, start] of starts.entries()) expect((starts[index + 1] ?? text.length) - start).toBeLessThan(6000)
  }
})
