import type {VFile} from 'vfile'
import {type Format, formatOfExtension, loadFrontMatterReader, loadReader, mayHaveFrontMatter} from '../formats/format.ts'
import {MarkdownMemory} from '../formats/markdown-memory.ts'
import type {FrontMatterReader, Reader} from '../formats/reading.ts'

/** The format of a file: as its extension says, or else the one that is set. */
export const formatOf = (file: Pick<VFile, 'extname'>, set: Format): Format => formatOfExtension(file.extname) ?? set

/** The formats whose sources may open with front matter. */
const WITH_FRONT_MATTER: ReadonlySet<Format> = new Set(['markdown', 'mdx'])

/** The readers of formats, each loaded once, when it is first wanted. */
export class Readers {
  readonly #loaded = new Map<Format, Reader>()
  readonly #memory = new MarkdownMemory()
  #frontMatterReader: FrontMatterReader | undefined

  /** All that any source in these formats may need. */
  async load(formats: readonly Format[]): Promise<void> {
    await Promise.all(formats.map((format) => this.#load(format, WITH_FRONT_MATTER.has(format))))
  }

  /** What a file needs. */
  loadFor(file: VFile, set: Format): Promise<void> {
    const format = formatOf(file, set)
    return this.#load(format, WITH_FRONT_MATTER.has(format) && mayHaveFrontMatter(String(file)))
  }

  async #load(format: Format, frontMatter: boolean): Promise<void> {
    if (!this.#loaded.has(format)) this.#loaded.set(format, await loadReader(format))
    if (frontMatter) this.#frontMatterReader ??= await loadFrontMatterReader()
  }

  /** @throws {Error} if the reader of this format has not been loaded, or front matter is read without what reads that */
  of(format: Format): Reader {
    const reader = this.#loaded.get(format)
    if (!reader)
      throw new Error(`The format "${format}" is not loaded. Call "await linter.prepare(file)" first, or name it in the setting "preload"`)
    const frontMatterReader = this.#frontMatterReader
    return (source, options) => {
      const memory = options.isLong || options.within ? undefined : this.#memory
      return reader(source, {...options, frontMatterReader, memory})
    }
  }
}
