import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join} from 'node:path'
import {environment} from './workspace.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

/** Something that is served, until it is closed. */
export interface Served {
  readonly url: string
  close(): void
}

/** Serves the files of a folder and nothing else, under the strictest policy in common use. */
export async function serveFiles(folder: string): Promise<Served> {
  const server = createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost')
    const path = join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname))
    if (!existsSync(path) || !statSync(path).isFile()) return void response.writeHead(404).end()
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    response.writeHead(200, {'content-type': type, 'content-security-policy': "default-src 'self'"}).end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close()}
}

/** Where a server says that it listens. */
const ADDRESS = /http:\/\/(?:localhost|127\.0\.0\.1):\d+/

/** Starts a server of a bundler's own and waits until it says where it listens. */
export async function serveBy(folder: string, command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const child = spawn(process.execPath, command, {cwd: folder, env: {...environment, ...env}, stdio: ['ignore', 'pipe', 'pipe']})
  const url = await addressOf(child)
  return {url: `${url}/`, close: () => child.kill()}
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const [address] = ADDRESS.exec(said) ?? []
      if (address) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}:\n${said}`)))
  })
}
