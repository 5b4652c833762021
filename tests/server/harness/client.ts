import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import type {Writable} from 'node:stream'
import {fileURLToPath} from 'node:url'
import {Talk} from './talk.ts'

const command = fileURLToPath(new URL('../../../dist/cli.cjs', import.meta.url))

/** A client of a server in a process of its own, which runs what is built. */
export class Client extends Talk {
  readonly process: ChildProcessWithoutNullStreams
  readonly exited: Promise<number | null>

  constructor({env = {}, cwd = process.cwd()}: {env?: Readonly<Record<string, string>>; cwd?: string} = {}) {
    super()
    this.process = spawn(process.execPath, [command, 'lsp', '--stdio'], {env: {...process.env, ...env}, cwd})
    this.process.stdout.on('data', (bytes: Buffer) => this.read(bytes))
    this.process.stdin.on('error', () => undefined)
    this.exited = new Promise((resolve) => this.process.on('exit', resolve))
  }

  protected get toServer(): Writable {
    return this.process.stdin
  }

  async stop(): Promise<number | null> {
    await this.request('shutdown')
    this.notify('exit')
    return this.exited
  }
}
