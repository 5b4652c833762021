import {existsSync, readFileSync, statSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, relative} from 'node:path'
import {gzipSync} from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** A file that was sent, and how many bytes it took on its way, compressed. */
export interface Sent {
  readonly path: string
  readonly bytes: number
}

/** A site of plain files, as any server serves them: compressed, and under the strictest policy in common use. */
export class Site {
  /** All that was sent, in order. */
  readonly sent: Sent[] = []
  readonly url: string
  readonly #server: Server
  readonly #compressed = new Map<string, Buffer>()

  private constructor(server: Server) {
    this.#server = server
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  }

  /**
   * @param root - the folder that is served
   * @param pages - files beside those of the folder, by path
   * @param policy - what its pages may do
   */
  static async serve(root: string, pages: Readonly<Record<string, string>> = {}, policy = "default-src 'self'"): Promise<Site> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const site = new Site(server)
    server.on('request', ({url = '/'}, response) => {
      const {pathname} = new URL(url, site.url)
      const path = decodeURIComponent(pathname.replace(/\/$/, '/index.html'))
      if (path === '/favicon.ico') return void response.writeHead(204).end()
      const bytes = path in pages ? gzipSync(pages[path]!) : site.#file(join(root, path), root)
      if (!bytes) return void response.writeHead(404).end()
      site.sent.push({path, bytes: bytes.length})
      const type = TYPES[extname(path)] ?? 'application/octet-stream'
      const headers = {'content-type': type, 'content-encoding': 'gzip', 'content-security-policy': policy}
      response.writeHead(200, headers).end(bytes)
    })
    return site
  }

  #file(path: string, root: string): Buffer | undefined {
    if (relative(root, path).startsWith('..') || !existsSync(path) || !statSync(path).isFile()) return undefined
    const known = this.#compressed.get(path) ?? gzipSync(readFileSync(path), {level: 9})
    this.#compressed.set(path, known)
    return known
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }
}
