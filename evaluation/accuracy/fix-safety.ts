import {readdirSync, readFileSync, statSync} from 'node:fs'
import {extname, join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {diffChars} from 'diff'
import {VFile} from 'vfile'
import {createLinter} from '../../src/index.ts'
import {machineText} from './machine-text.ts'

const USAGE =
  'Usage: tsx -C copydesk-source evaluation/accuracy/fix-safety.ts PATH… [--show]   (PATH: a file, a folder, or JSON lines of {id, extname, text})'

const TEXTS = /\.(?:md|markdown|mdx|html?|xhtml|txt)$/i
const RECORDS = /\.jsonl(?:\.gz)?$/

/** Characters on each side of a change that are shown. */
const AROUND = 50

interface Source {
  readonly id: string
  readonly extname: string
  readonly text: string
}

function* recordsIn(path: string): Generator<Source> {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  for (const line of text.split('\n')) if (line !== '') yield JSON.parse(line) as Source
}

/** The texts that a path names, folders gone through. */
function* sourcesAt(path: string): Generator<Source> {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) if (!name.startsWith('.')) yield* sourcesAt(join(path, name))
  } else if (RECORDS.test(path)) yield* recordsIn(path)
  else if (TEXTS.test(path)) yield {id: path, extname: extname(path), text: readFileSync(path, 'utf8')}
}

const inOneLine = (text: string): string => text.replaceAll('\n', '⏎')

/** Each change with what stands round it: `…before [-old-]{+new+} after…`. */
function* changes(before: string, after: string): Generator<string> {
  const parts = diffChars(before, after)
  for (const [index, {added, removed, value}] of parts.entries()) {
    const left = parts[index - 1]
    if ((!added && !removed) || left?.removed) continue
    const next = parts[index + 1]
    const put = removed ? (next?.added ? next.value : '') : value
    const right = parts[index + (removed && next?.added ? 2 : 1)]
    const [start, end] = [(left?.value ?? '').slice(-AROUND), (right?.value ?? '').slice(0, AROUND)]
    yield inOneLine(`${start}${removed ? `[-${value}-]` : ''}${put === '' ? '' : `{+${put}+}`}${end}`)
  }
}

/** The first stretch for a machine that is no longer what it was. */
function damage(before: string, after: string): string | undefined {
  const [was, is] = [machineText(before), machineText(after)]
  const at = was.findIndex((stretch, index) => stretch !== is[index])
  if (at >= 0) return `${was[at]} -> ${is[at]}`
  return was.length === is.length ? undefined : `${is[was.length]} is new`
}

/**
 * Makes all safe corrections of texts, and proves that nothing that is a machine's has changed. Prints the number of texts, of those changed and of changes; with
 * `--show`, every change, to be read. Exit status 1 where something of a machine's has changed, which is told, 2 where the command was not understood.
 */
async function run(args: readonly string[]): Promise<void> {
  const paths = args.filter((arg) => arg !== '--show')
  if (paths.length === 0) throw new Error(USAGE)
  const linter = await createLinter()
  const count = {texts: 0, changed: 0, changes: 0, damaged: 0}
  for (const path of paths) {
    for (const {id, extname: extension, text} of sourcesAt(path)) {
      count.texts++
      const file = new VFile({path: `text${extension}`, value: text})
      const fixed = String((await linter.prepare(file)).fix(file))
      if (fixed === text) continue
      count.changed++
      const made = [...changes(text, fixed)]
      count.changes += made.length
      if (args.includes('--show')) for (const change of made) console.log(`${id}: ${change}`)
      const damaged = damage(text, fixed)
      if (damaged === undefined) continue
      count.damaged++
      console.error(`${id}: ${inOneLine(damaged)}`)
    }
  }
  console.log(`${count.texts} texts, ${count.changed} changed in ${count.changes} places, ${count.damaged} damaged`)
  process.exitCode = count.damaged > 0 ? 1 : 0
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
