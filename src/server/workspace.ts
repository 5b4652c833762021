import {dirname, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Format} from '../formats/format.ts'
import type {InitializeParams, WorkspaceFolder} from './bundled/protocol.ts'
import {formatOfDocument} from './language-ids.ts'
import type {OpenDocument} from './open-document.ts'
import {pathOfUnsaved} from './projects.ts'

/** The path of a file; `undefined` for what is none. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

/** Where a document is. */
interface Place {
  readonly path: string
  /** The folder of the workspace that it is in; its own, where it is in none. */
  readonly home: string
  /** Whether it belongs to a folder. */
  readonly hasProject: boolean
  readonly format: Format | undefined
}

/** The folders that a client has open. */
export class Workspace {
  #folders: string[] = []

  open({workspaceFolders, rootUri, rootPath}: Pick<InitializeParams, 'rootPath' | 'rootUri' | 'workspaceFolders'>): void {
    const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
    this.#folders = uris.flatMap((uri) => pathOf(uri) ?? [])
    if (this.#folders.length === 0 && rootPath) this.#folders = [rootPath]
  }

  change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = removed.map(({uri}) => pathOf(uri))
    this.#folders = [...this.#folders.filter((folder) => !gone.includes(folder)), ...added.flatMap(({uri}) => pathOf(uri) ?? [])]
  }

  /** Where a document is, by its address. */
  placeOf({uri, languageId}: Pick<OpenDocument, 'languageId' | 'uri'>): Place {
    const path = pathOf(uri)
    const [first] = this.#folders
    if (path === undefined) {
      const home = first ?? process.cwd()
      const name = pathOfUnsaved(home, uri.slice(uri.lastIndexOf('/') + 1))
      return {path: name, home, hasProject: first !== undefined, format: formatOfDocument(name, languageId)}
    }
    const own = this.#folders.filter((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    const home = own.sort((a, b) => b.length - a.length)[0] ?? dirname(path)
    return {path, home, hasProject: true, format: formatOfDocument(path, languageId)}
  }
}
