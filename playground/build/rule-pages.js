import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'

const NAME = 'virtual:rule-pages'

/** Links between rule pages lead to the pages here; all others lead out of the playground, and are left as text. */
const withOwnLinks = (html) =>
  html
    .replace(/<a href="\.\.\/([\w-]+)\/README\.md(?:#[^"]*)?">/g, '<a href="#rules/$1">')
    .replace(/<a href="(?!#)[^"]*">(.*?)<\/a>/gs, '$1')

/** The page of a rule as HTML, its own head left out. What a fence says of a block must be one word to come through. */
const pageIn = (folder, id) => {
  const [, text = ''] = /^# .*\n([\s\S]*)$/.exec(readFileSync(join(folder, id, 'README.md'), 'utf8')) ?? []
  const blocks = text.replaceAll('```text document', '```text-document')
  return {id, html: withOwnLinks(micromark(blocks, {extensions: [gfm()], htmlExtensions: [gfmHtml()]}))}
}

/** Gives the pages of the rules as the module `virtual:rule-pages`. */
export const rulePages = (folder) => ({
  name: 'rule-pages',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load(id) {
    if (id !== `\0${NAME}`) return undefined
    const folders = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory())
    return `export default ${JSON.stringify(folders.map(({name}) => pageIn(folder, name)))}`
  },
})
