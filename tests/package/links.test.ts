import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, posix} from 'node:path'
import {expect, test} from 'vitest'
import {packed} from './harness/packed.ts'

const {folder} = packed()
const pages = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.md'))
const read = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** Text without blocks and stretches of code, in which nothing is a link. */
const prose = (markdown: string): string => markdown.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '')

/** The anchors of a page, as GitHub and npm make them of headings. */
const anchorsOf = (markdown: string): string[] =>
  [...markdown.replace(/^(`{3,})[\s\S]*?^\1/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

test('the documents are in the tarball', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'docs/bundlers.md', 'docs/ci.md', 'docs/configuration.md']))
})

test.each(pages)('every link of %s leads somewhere in the tarball', (page) => {
  const targets = [...prose(read(page)).matchAll(/(?:\]\(|(?:src|href|srcset)=")(?!https?:|mailto:)([^)\s"]+)/g)].map(
    ([, target = '']) => target,
  )
  const broken = targets.filter((target) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? page : posix.join(posix.dirname(page), path)
    if (!existsSync(join(folder, file))) return true
    return anchor !== undefined && file.endsWith('.md') && !anchorsOf(read(file)).includes(anchor)
  })
  expect(broken).toEqual([])
})
