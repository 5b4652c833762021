import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const root = new URL('../../', import.meta.url)
const rooms = new Map<string, number>()
for (const [, name, number] of readFileSync(new URL('ARCHITECTURE.md', root), 'utf8').matchAll(/^\| `(\w+)` +\| (\d) +\|/gm))
  rooms.set(name ?? '', Number(number))

const files = readdirSync(new URL('src', root), {recursive: true, encoding: 'utf8'}).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.d.ts'),
)

const roomOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')

interface Import {
  readonly from: string
  readonly to: string
}

/** Every import of a file, relative ones as paths within `src`. */
function importsOf(path: string): Import[] {
  const source = readFileSync(new URL(`src/${path}`, root), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to = '']) => ({
    from: path,
    to: to.startsWith('.') ? new URL(to, new URL(path, 'file:///')).pathname.slice(1) : to,
  }))
}

const imports = files.flatMap(importsOf)
const isInside = ({to}: Import) => files.includes(to)

test('every room is in the table', () => {
  const found = new Set(files.map(roomOf).filter((room) => room !== ''))
  expect([...found].filter((room) => !rooms.has(room))).toEqual([])
})

test('imports run from higher rooms to lower ones', () => {
  const wrong = imports.filter(isInside).filter(({from, to}) => {
    const [here, there] = [roomOf(from), roomOf(to)]
    return here !== '' && here !== there && (rooms.get(there) ?? 9) >= (rooms.get(here) ?? 0)
  })
  expect(wrong).toEqual([])
})

test('no files import each other in a circle, not even for types', () => {
  const to = new Map(files.map((file) => [file, imports.filter(({from}) => from === file).map((found) => found.to)]))
  const left = new Set(files)
  for (let count = -1; count !== left.size; ) {
    count = left.size
    for (const file of left) if (!to.get(file)!.some((one) => left.has(one))) left.delete(file)
  }
  expect([...left]).toEqual([])
})

test('no rule imports another rule', () => {
  const ruleOf = (path: string) => /^rules\/([^/]+)\//.exec(path)?.[1]
  expect(imports.filter(({from, to}) => ruleOf(from) && ruleOf(to) && ruleOf(from) !== ruleOf(to))).toEqual([])
})

test('only the command line, the server and one loader know Node or the DOM', () => {
  const allowed = (path: string) => (rooms.get(roomOf(path)) ?? 9) >= 5 || path.startsWith('language/read-data')
  expect(imports.filter(({from, to}) => !allowed(from) && to.startsWith('node:'))).toEqual([])
  const dom = files.filter(
    (path) =>
      !allowed(path) &&
      /\b(?:document\.(?:querySelector|body)|window\.|process\.|Buffer\b|console\.)/.test(
        readFileSync(new URL(`src/${path}`, root), 'utf8'),
      ),
  )
  expect(dom).toEqual([])
})

test('what runs in browsers knows nothing of Node', () => {
  expect(imports.filter(({from, to}) => from.startsWith('browser/') && to.startsWith('node:'))).toEqual([])
})

/** Packages that go into `dist` instead. */
const isBundled = ({from}: Import) => /^(?:formats|server)\/bundled\//.test(from)

test('every package that the source imports is a dependency, and every dependency is imported', () => {
  const {dependencies, peerDependencies} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Record<
    'dependencies' | 'peerDependencies',
    Record<string, string>
  >
  const nameOf = (to: string) =>
    to
      .split('/')
      .slice(0, to.startsWith('@') ? 2 : 1)
      .join('/')
  const types = ['micromark-util-types', 'unist']
  const used = new Set(
    imports
      .filter((found) => !isBundled(found))
      .map(({to}) => to)
      .filter(
        (to) =>
          /^[a-z@]/.test(to) && !to.startsWith('node:') && !files.includes(to) && to !== 'package.json' && !to.startsWith('dictionaries/'),
      )
      .map(nameOf)
      .map((name) => (name === 'nlcst' ? '@types/nlcst' : name)),
  )
  expect([...used].filter((name) => !types.includes(name)).sort()).toEqual(Object.keys({...dependencies, ...peerDependencies}).sort())
})
