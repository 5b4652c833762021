import {readdirSync, readFileSync, statSync} from 'node:fs'
import {extname, join} from 'node:path'
import type {Block} from '../src/formats/block.ts'
import {type Format, formatOfExtension, loadReaders} from '../src/formats/format.ts'

/** Fields of front matter that the check reads. */
const FRONT_MATTER = ['title', 'description', 'summary']

/** Each block is probed at this many spans. */
const PROBES = 24

/** All files below a folder that are Markdown, MDX or HTML, in the order of their names. Links are not followed. */
function* filesBelow(path: string): Generator<string> {
  const stat = statSync(path)
  if (stat.isFile() && isRead(path)) yield path
  if (!stat.isDirectory()) return
  for (const entry of readdirSync(path, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* filesBelow(join(path, entry.name))
    else if (entry.isFile() && isRead(entry.name)) yield join(path, entry.name)
  }
}

const isRead = (path: string): boolean => !['text', undefined].includes(formatOfExtension(extname(path)))

/** Words of a block that stand in the source as they are, and words that were decoded. */
interface Tally {
  words: number
  decoded: number
}

/** What is wrong with a block, in words. */
function* faults(source: string, {text, map, opaque}: Block, tally: Tally): Generator<string> {
  let last = 0
  for (const {0: word, index} of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const place = map.toSource({start: index, end: index + word.length})
    tally.words++
    if (place.start < last || place.end <= place.start || place.end > source.length)
      yield `“${word}” stands nowhere: ${place.start}-${place.end}`
    last = place.start
    const edit = map.rewrite({start: index, end: index + word.length, text: 'word'})
    if (source.slice(place.start, place.end) === word) continue
    tally.decoded++
    if (edit && !/&|\\/.test(source.slice(edit.start, edit.end)))
      yield `“${word}” can be rewritten at “${source.slice(edit.start, edit.end)}”`
  }
  for (const {start, end} of opaque) if (start < 0 || end > text.length || end <= start) yield `opaque ${start}-${end} is outside`
  for (let probe = 0; probe < PROBES; probe++) {
    const start = Math.floor((text.length * probe) / PROBES)
    const place = map.toSource({start, end: text.length})
    if (place.start > place.end || place.start < 0) yield `the span from ${start} stands at ${place.start}-${place.end}`
  }
}

interface Measured {
  readonly path: string
  readonly size: number
  readonly time: number
}

const perByte = ({time, size}: {time: number; size: number}): number => (time * 1e6) / size

function summarise(measured: readonly Measured[]): void {
  const total = (list: readonly Measured[]) => ({
    size: list.reduce((sum, {size}) => sum + size, 0),
    time: list.reduce((sum, {time}) => sum + time, 0),
  })
  for (const [from, to] of [
    [0, 4e3],
    [4e3, 16e3],
    [16e3, 64e3],
    [64e3, 256e3],
    [256e3, 1e9],
  ] as const) {
    const list = measured.filter(({size}) => size >= from && size < to)
    if (list.length > 0)
      console.log(`${from / 1e3}-${to / 1e3} kB: ${list.length} files, ${perByte(total(list)).toFixed(0)} ns a code unit`)
  }
  for (const file of [...measured]
    .filter(({size}) => size > 4e3)
    .sort((a, b) => perByte(b) - perByte(a))
    .slice(0, 5))
    console.log(`slowest: ${perByte(file).toFixed(0)} ns a code unit, ${file.size} code units: ${file.path}`)
}

async function run(folders: readonly string[]): Promise<void> {
  const readers = await loadReaders(['markdown', 'mdx', 'html'])
  const tally: Tally = {words: 0, decoded: 0}
  const measured: Measured[] = []
  const kinds = new Map<string, number>()
  let broken = 0
  let blocks = 0
  let unreadable = 0
  for (const path of folders.flatMap((folder) => [...filesBelow(folder)])) {
    const source = readFileSync(path, 'utf8')
    const reader = readers.get(formatOfExtension(extname(path)) as Format)
    const start = performance.now()
    const reading = reader?.(source, {frontMatter: FRONT_MATTER})
    measured.push({path, size: source.length, time: performance.now() - start})
    if (reading?.problem) unreadable++
    for (const block of reading?.blocks ?? []) {
      blocks++
      kinds.set(block.kind, (kinds.get(block.kind) ?? 0) + 1)
      for (const fault of faults(source, block, tally)) {
        broken++
        if (broken <= 40) console.log(`${path}: ${fault}`)
      }
    }
  }
  console.log(
    `${measured.length} files, ${blocks} blocks, ${tally.words} words, ${tally.decoded} of them decoded; ${unreadable} files are not what they say`,
  )
  console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '))
  summarise(measured)
  console.log(`${broken} broken invariants`)
  if (broken > 0) process.exitCode = 1
}

const folders = process.argv.slice(2)
if (folders.length === 0) {
  console.error('Usage: tsx -C copydesk-source scripts/check-formats.ts FOLDER…')
  process.exitCode = 2
} else await run(folders)
