import type {VFile} from 'vfile'
import {type Format, formatOfExtension, loadReaders} from '../formats/format.ts'
import type {Reader} from '../formats/reading.ts'

/** The format of a file: as its extension says, or else the one that is set. */
export const formatOf = (file: Pick<VFile, 'extname'>, set: Format): Format => formatOfExtension(file.extname) ?? set

/** The readers of formats, each loaded once, when it is first wanted. */
export class Readers {
  readonly #loaded = new Map<Format, Reader>()

  async load(formats: readonly Format[]): Promise<void> {
    const missing = [...new Set(formats)].filter((format) => !this.#loaded.has(format))
    if (missing.length === 0) return
    for (const [format, reader] of await loadReaders(missing)) this.#loaded.set(format, reader)
  }

  /** The reader that a file needs. */
  loadFor(file: Pick<VFile, 'extname'>, set: Format): Promise<void> {
    return this.load([formatOf(file, set)])
  }

  /** @throws {Error} if the reader of this format has not been loaded */
  of(format: Format): Reader {
    const reader = this.#loaded.get(format)
    if (!reader)
      throw new Error(`The format "${format}" is not loaded. Call "await linter.prepare(file)" first, or name it in the setting "preload"`)
    return reader
  }
}
