import {readdirSync, readFileSync} from 'node:fs'
import type {Format} from '../../../src/index.ts'
import {readMarked} from '../../../src/testing/passages.ts'

const root = new URL('../../../', import.meta.url)

const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** All texts of marked prose that the tests of the rules have, wrong ones and right ones. */
function markedTexts(): string[] {
  const folders = readdirSync(new URL('tests/rules', root), {withFileTypes: true}).filter((entry) => entry.isDirectory())
  const files = folders.flatMap(({name}) =>
    readdirSync(new URL(`tests/rules/${name}`, root))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `tests/rules/${name}/${file}`),
  )
  return files.flatMap((file) => readMarked(read(file)).map(({text}) => text))
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A few passages as one text of a format, each with markup around and within it. */
const COMPOSERS: Readonly<Record<Format, (passages: readonly string[]) => string>> = {
  text: (passages) => passages.join('\n\n'),
  markdown: ([first = '', ...rest]) =>
    `# The *ferry* &amp; its owner\r\n\r\n> ${first}\r\n\r\n${rest.map((text) => `- ${text} 😀`).join('\r\n')}\r\n`,
  html: (passages) =>
    `\uFEFF<article><h1>The <em>ferry</em></h1>\n${passages.map((text) => `<p title="x">${escaped(text)} caf&eacute; <b>and</b> quay</p>`).join('\n')}</article>`,
  mdx: (passages) =>
    `import {Note} from './note.js'\n\n${passages.map((text) => `<Note>\n\n${text.replace(/[<{}]/g, ' ')}\n\n</Note>`).join('\n\n')}\n`,
}

/**
 * Texts of a format, made of the passages that the tests of the rules have: none of them is read twice, and all rules find something.
 *
 * @param count - how many
 */
export function textsOf(format: Format, count: number): string[] {
  const all = markedTexts().filter((text) => !text.includes('\n'))
  const offset = ['text', 'markdown', 'html', 'mdx'].indexOf(format)
  const each = Math.floor(all.length / (4 * count))
  return Array.from({length: count}, (_, index) =>
    COMPOSERS[format](Array.from({length: each}, (_, nth) => all[4 * (index * each + nth) + offset]!)),
  )
}
