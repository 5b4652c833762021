import {extname} from 'node:path'
import {type Format, formatOfExtension} from '../formats/format.ts'

/** What editors call the languages in which prose is written. */
const LANGUAGES: ReadonlyMap<string, Format> = new Map<string, Format>(
  Object.entries({
    text: 'text',
    txt: 'text',
    plaintext: 'text',
    markdown: 'markdown',
    gfm: 'markdown',
    pandoc: 'markdown',
    quarto: 'markdown',
    rmd: 'markdown',
    mdx: 'mdx',
    'markdown.mdx': 'mdx',
    html: 'html',
    mhtml: 'html',
    xhtml: 'html',
  }),
)

/** What a document is written in: as the end of its name says, or else as its editor does; `undefined` where neither says that it is prose. */
export const formatOfDocument = (path: string, languageId: string): Format | undefined =>
  formatOfExtension(extname(path)) ?? LANGUAGES.get(languageId.toLowerCase())
