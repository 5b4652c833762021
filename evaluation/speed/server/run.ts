/**
 * Measures the language server as an editor meets it, over its own pipes: `npx tsx -C copydesk-source evaluation/speed/server/run.ts`, after a build.
 * Prints a table. Run it on a machine that does nothing else: what waits for a processor counts.
 */
import {readFileSync} from 'node:fs'
import {Client} from '../../../tests/server/harness/client.ts'
import {Maker} from '../articles/maker.ts'
import {median} from '../samples.ts'
import {type Row, tableOf, told} from '../table.ts'

const SEED = 22

/** Typed at the end of the first line, letter by letter. */
const TYPED = ' and nobody saw them'

const EMPTY = {severity: {}}

/** A client that does not wait before it has a text checked, so that what is measured is the server. */
async function started(): Promise<Client> {
  const client = new Client()
  await client.start({initializationOptions: {...EMPTY, delay: 0}})
  return client
}

interface Typed {
  readonly uri: string
  readonly text: string
  readonly version: number
}

/** Types one letter before the first full stop of a text. */
function type(client: Client, {uri, text, version}: Typed, letter: string): Typed {
  const at = text.indexOf('. ')
  const before = text.slice(0, at).split('\n')
  const position = {line: before.length - 1, character: before.at(-1)!.length}
  client.change(uri, version + 1, [{range: {start: position, end: position}, text: letter}])
  return {uri, text: text.slice(0, at) + letter + text.slice(at), version: version + 1}
}

async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await action()
  return performance.now() - start
}

const times = (values: readonly number[]): string => `${told(median(values))} ms (worst ${told(Math.max(...values))})`

const markdown = (text: string): string =>
  text.replace(/\n\n/g, (gap, at: number) => (at % 7 === 0 ? '\n\n## A heading\n\n- *An* item.\n\n' : gap))

/** How long an editor waits for a hover after each keystroke in one document, while another of 1 MB is checked. */
async function besideLong(): Promise<Row> {
  const client = await started()
  const long = {uri: 'untitled:long.md', text: new Maker(SEED).document(1_050_000)}
  let short: Typed = {uri: 'untitled:short.md', text: new Maker(SEED + 1).document(20_000), version: 1}
  client.open(short.uri, short.text)
  await client.diagnostics(short.uri)
  client.open(long.uri, long.text)
  const hovers: number[] = []
  const keys: number[] = []
  let isChecked = false
  const whole = timed(() => client.until(() => client.published.filter(({uri}) => uri === long.uri)[1], 120_000)).then((time) => {
    isChecked = true
    return time
  })
  let during = 0
  for (const letter of TYPED) {
    short = type(client, short, letter)
    const {uri} = short
    if (!isChecked) during++
    hovers.push(await timed(() => client.request('textDocument/hover', {textDocument: {uri}, position: {line: 0, character: 0}})))
    keys.push(await timed(() => client.diagnostics(uri, short.version)))
  }
  const took = await whole
  client.process.kill()
  return {
    measure: `while 1 MB is checked for the first time (${told(took)} ms): ${TYPED.length} keystrokes in another document, ${during} of them meanwhile`,
    budget: 'hover ≤ 100 ms',
    cells: {copydesk: `hover ${times(hovers)}; then diagnostics ${times(keys)}`},
  }
}

/** How long after a keystroke the diagnostics are there. */
async function keystroke(name: string, text: string): Promise<Row> {
  const client = await started()
  let typed: Typed = {uri: `untitled:a.${name}`, text, version: 1}
  client.open(typed.uri, text, name === 'md' ? 'markdown' : 'plaintext')
  const first = await timed(() => client.diagnostics(typed.uri))
  const waits: number[] = []
  for (const letter of TYPED) {
    waits.push(
      await timed(() => {
        typed = type(client, typed, letter)
        return client.diagnostics(typed.uri, typed.version)
      }),
    )
  }
  client.process.kill()
  const what = name === 'md' ? 'Markdown' : 'text'
  return {
    measure: `keystroke to diagnostics, ${told(text.length / 1000)} KB of ${what}`,
    budget: '–',
    cells: {copydesk: `${times(waits)}; opened in ${told(first)} ms`},
  }
}

/** What a process holds in memory now. Unit: MB. */
const residentMegabytes = ({process: {pid}}: Client): number =>
  Number(/^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1000

/** How much memory documents take, and what is left when they are closed. */
async function memory(): Promise<Row[]> {
  const client = await started()
  const rows: Row[] = []
  const documents = Array.from({length: 50}, (_, index) => ({uri: `untitled:${index}.md`, text: new Maker(SEED + index).document(20_000)}))
  const add = (measure: string) => rows.push({measure, budget: '–', cells: {copydesk: `${told(residentMegabytes(client))} MB`}})
  let open = 0
  for (const count of [1, 10, 50]) {
    for (const {uri, text} of documents.slice(open, count)) client.open(uri, text)
    await Promise.all(
      documents.slice(open, count).map(({uri}) => client.until(() => client.published.find((one) => one.uri === uri), 120_000)),
    )
    open = count
    add(`memory of the server with ${count} open documents of 20 KB`)
  }
  for (const {uri} of documents) client.notify('textDocument/didClose', {textDocument: {uri}})
  await new Promise((resolve) => setTimeout(resolve, 25_000))
  add('the same 25 s after all of them were closed')
  client.process.kill()
  return rows
}

const text = new Maker(SEED).document(100_000)
const rows = [await besideLong(), await keystroke('txt', text), await keystroke('md', markdown(text)), ...(await memory())]
console.log(tableOf(rows, ['copydesk']))
