import type {FrontMatterReader, Reader} from './reading.ts'

/** The formats that can be read. */
export const formats = ['text', 'markdown', 'mdx', 'html'] as const
/** The name of a format; the extension of a file's name, where it tells one, goes before the setting. */
export type Format = (typeof formats)[number]

const EXTENSIONS: ReadonlyMap<string, Format> = new Map<string, Format>(
  Object.entries({
    txt: 'text',
    text: 'text',
    md: 'markdown',
    markdown: 'markdown',
    mdown: 'markdown',
    mkd: 'markdown',
    mkdn: 'markdown',
    mdwn: 'markdown',
    qmd: 'markdown',
    rmd: 'markdown',
    mdx: 'mdx',
    html: 'html',
    htm: 'html',
    xhtml: 'html',
  }),
)

/** The format that the extension of a file's name tells, `undefined` where it tells none. The dot may be there or not. */
export const formatOfExtension = (extension: string | undefined): Format | undefined =>
  EXTENSIONS.get((extension ?? '').replace(/^\./, '').toLowerCase())

const loaders: Readonly<Record<Format, () => Promise<Reader>>> = {
  text: async () => (await import('./text.ts')).readText,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  mdx: async () => (await import('./mdx.ts')).readMdx,
  html: async () => (await import('./html.ts')).readHtml,
}

/** The reader of a format, loaded with its parser only now. */
export const loadReader = (format: Format): Promise<Reader> => loaders[format]()

/** Whether a source in Markdown may open with front matter. */
export const mayHaveFrontMatter = (source: string): boolean => /^\uFEFF?(?:---|\+\+\+)/.test(source)

/** What reads front matter, loaded only now: the reader of YAML is as long as a third of all rules. */
export const loadFrontMatterReader = async (): Promise<FrontMatterReader> => (await import('./front-matter.ts')).readFrontMatter

/** The readers of some formats, with all that any source in them may need. */
export async function loadReaders(wanted: readonly Format[]): Promise<ReadonlyMap<Format, Reader>> {
  const frontMatterReader = await loadFrontMatterReader()
  const loaded = await Promise.all(wanted.map(async (format) => [format, await loadReader(format)] as const))
  return new Map(
    loaded.map(([format, reader]): [Format, Reader] => [format, (source, options) => reader(source, {frontMatterReader, ...options})]),
  )
}
