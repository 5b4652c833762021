import {expect, test} from 'vitest'
import type {Connection} from '../../src/server/bundled/protocol.ts'
import {ClientWatch} from '../../src/server/client-watch.ts'

/** A client that notes what it is to watch. */
class Watching {
  readonly registered: (readonly string[])[] = []
  readonly left: (readonly string[])[] = []
  readonly methods = new Set<string>()
  refuses = false

  get connection(): Connection {
    const register = async ({method}: {method: string}, {watchers}: {watchers: {globPattern: string}[]}) => {
      if (this.refuses) throw new Error('it does not watch')
      const globs = watchers.map(({globPattern}) => globPattern)
      this.methods.add(method)
      this.registered.push(globs)
      this.left.push(globs)
      return {dispose: () => void this.left.splice(this.left.indexOf(globs), 1)}
    }
    return {client: {register}} as unknown as Connection
  }
}

async function started(client: Watching): Promise<ClientWatch> {
  const watch = new ClientWatch(client.connection)
  await watch.start()
  return watch
}

test('files that have a name of their own are watched in every folder', async () => {
  const client = new Watching()
  await started(client)
  expect([...client.methods]).toEqual(['workspace/didChangeWatchedFiles'])
  expect(client.left).toHaveLength(1)
  for (const glob of ['**/copydesk.config.json', '**/.copydeskrc', '**/package.json', '**/.copydesk/words.txt', '**/.copydeskignore'])
    expect(client.left[0]).toContain(glob)
  expect(client.left[0]?.every((glob) => glob.startsWith('**/'))).toBe(true)
})

test('files that a configuration names are watched with what is in them, in order, and in place of those before', async () => {
  const client = new Watching()
  const watch = await started(client)
  await watch.watch(['/news/style', '/news/lists/b.txt', '/news/copydesk.config.json', '/news/.copydesk/words.txt'])
  expect(client.left.slice(1)).toEqual([['/news/lists/b.txt', '/news/lists/b.txt/**', '/news/style', '/news/style/**']])
  await watch.watch(['/news/lists/b.txt', '/news/style'])
  expect(client.registered).toHaveLength(2)
  await watch.watch(['/news/lists/c.txt'])
  expect(client.left.slice(1)).toEqual([['/news/lists/c.txt', '/news/lists/c.txt/**']])
  await watch.watch(['/news/copydesk.config.json'])
  expect(client.left).toHaveLength(1)
  expect(client.registered).toHaveLength(3)
})

test('two files are not taken for one whose path is that of both', async () => {
  const client = new Watching()
  const watch = await started(client)
  await watch.watch(['/news', '/a.txt'])
  await watch.watch(['/a.txt/news'])
  expect(client.left.slice(1)).toEqual([['/a.txt/news', '/a.txt/news/**']])
})

test('characters that would mean something in a glob match any', async () => {
  const client = new Watching()
  await (await started(client)).watch(['/news/a[1]*{b}!?.txt', 'C:\\news\\c.txt'])
  expect(client.left[1]).toEqual(['/news/a?1???b???.txt', '/news/a?1???b???.txt/**', 'C:/news/c.txt', 'C:/news/c.txt/**'])
})

test('a client that cannot watch, or is gone, is asked for nothing', async () => {
  const client = new Watching()
  const watch = new ClientWatch(client.connection)
  await watch.watch(['/news/lists/b.txt'])
  expect(client.registered).toEqual([])
  await watch.start()
  watch.close()
  await watch.watch(['/news/lists/b.txt'])
  expect(client.registered).toHaveLength(1)
})

test('a client that refuses is done without, and asked again only for others', async () => {
  const client = new Watching()
  client.refuses = true
  const watch = await started(client)
  await watch.watch(['/news/lists/b.txt'])
  client.refuses = false
  await watch.watch(['/news/lists/b.txt'])
  expect(client.registered).toEqual([])
  await watch.watch(['/news/lists/c.txt'])
  expect(client.registered).toEqual([['/news/lists/c.txt', '/news/lists/c.txt/**']])
})
