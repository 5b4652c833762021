import {closeSync, futimesSync, mkdirSync, openSync, rmSync, statSync, utimesSync, writeFileSync, writeSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, beforeEach, describe, expect, test} from 'vitest'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {InsideClient} from './harness/inside.ts'
import {usual} from './harness/talk.ts'

type Files = Readonly<Record<string, string>>

interface Change {
  readonly name: string
  /** What is there from the start. */
  readonly files: Files
  /** What is written later, at the same length where it is there already. */
  readonly later: Files
  /** The rules whose findings are shown of the document, and those later. */
  readonly shows: readonly string[]
  readonly afterwards: readonly string[]
}

const TEXT = 'They abandonned the ferry.\n'

const pack = (token: string): string => `extends: existence\nmessage: "Leave out '%s'."\nlevel: warning\ntokens:\n  - ${token}\n`

const config = (settings: object): Files => ({'copydesk.config.json': JSON.stringify(settings)})

/** The user's own folder is `own` beside the project. */
const changes: readonly Change[] = [
  {
    name: 'the configuration',
    files: config({rules: {typo: 'warn'}}),
    later: config({rules: {typo: 'off'}}),
    shows: ['typo'],
    afterwards: [],
  },
  {name: 'a configuration that comes', files: {}, later: config({rules: {typo: 'off'}}), shows: ['typo'], afterwards: []},
  {name: 'the usual word file', files: {}, later: {'.copydesk/words.txt': 'abandonned\n'}, shows: ['typo'], afterwards: []},
  {
    name: 'a word file that is named',
    files: {...config({wordFiles: 'lists/house.txt'}), 'lists/house.txt': 'abandonnad\n'},
    later: {'lists/house.txt': 'abandonned\n'},
    shows: ['typo'],
    afterwards: [],
  },
  {name: 'the user’s own words', files: {}, later: {'../own/copydesk/words.txt': 'abandonned\n'}, shows: ['typo'], afterwards: []},
  {
    name: 'a Hunspell dictionary',
    files: {...config({dictionaries: 'lists/house'}), 'lists/house.aff': 'SET UTF-8\n', 'lists/house.dic': '1\nabandonnad\n'},
    later: {'lists/house.dic': '1\nabandonned\n'},
    shows: ['typo'],
    afterwards: [],
  },
  {
    name: 'a dictionary that was missing',
    files: {...config({dictionaries: 'lists/house'}), 'lists/house.aff': 'SET UTF-8\n'},
    later: {'lists/house.dic': '1\nabandonnad\n'},
    shows: [],
    afterwards: ['typo'],
  },
  {
    name: 'a rule of a pack',
    files: {...config({packs: './style'}), 'style/Words.yml': pack('boats')},
    later: {'style/Words.yml': pack('ferry')},
    shows: ['typo'],
    afterwards: ['typo', 'style.Words'],
  },
  {
    name: 'a rule that comes to a pack',
    files: {...config({packs: './style'}), 'style/Words.yml': pack('boats')},
    later: {'style/More.yml': pack('ferry')},
    shows: ['typo'],
    afterwards: ['typo', 'style.More'],
  },
  {
    name: 'a vocabulary of a pack',
    files: {...config({packs: './style'}), 'style/Words.yml': pack('ferry'), 'style/config/vocabularies/Base/reject.txt': 'boats\n'},
    later: {'style/config/vocabularies/Base/accept.txt': 'ferry\n'},
    shows: ['typo', 'style.Words'],
    afterwards: ['typo'],
  },
  {
    name: 'a pack that was missing',
    files: config({packs: './style'}),
    later: {'style/Words.yml': pack('ferry')},
    shows: [],
    afterwards: ['typo', 'style.Words'],
  },
  {name: 'an ignore file', files: {}, later: {'.copydeskignore': 'article.md\n'}, shows: ['typo'], afterwards: []},
  {
    name: 'a configuration that is extended',
    files: {...config({extends: './base/house.json'}), 'base/house.json': '{"rules": {"typo": "info"}}'},
    later: {'base/house.json': '{"rules": {"typo": "off" }}'},
    shows: ['typo'],
    afterwards: [],
  },
  {
    name: 'an extended configuration that was missing',
    files: config({extends: './base/house.json'}),
    later: {'base/house.json': '{"rules": {"typo": "error"}}'},
    shows: [],
    afterwards: ['typo'],
  },
]

const environment = {...process.env}
let folder = ''
let client: InsideClient

beforeEach(() => {
  folder ||= scratchFolder()
})
afterAll(() => {
  process.env = environment
})
afterEach(async () => {
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})

let count = 0

/** A project with these files, and its user. */
function newProject(files: Files): string {
  const project = join(folder, String(++count), 'project')
  mkdirSync(project, {recursive: true})
  process.env['XDG_CONFIG_HOME'] = join(project, '../own')
  write(project, {...files, 'article.md': TEXT})
  return project
}

function write(project: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(project, name)
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, text)
  }
}

async function opened(project: string, started: object = {}): Promise<string> {
  await client.start({workspaceFolders: [{uri: pathToFileURL(project).href, name: 'project'}], ...started})
  const uri = pathToFileURL(join(project, 'article.md')).href
  client.open(uri, TEXT)
  return uri
}

const shown = (uri: string, rules: readonly string[]) => client.shows(uri, (found) => found.map(({code}) => code).join() === rules.join())

describe.each(changes)('a change of $name', ({files, later, shows, afterwards}) => {
  test('is noticed without being told', async () => {
    client = new InsideClient({interval: 20})
    const project = newProject(files)
    const uri = await opened(project)
    await shown(uri, shows)
    await new Promise((resolve) => setTimeout(resolve, 50))
    write(project, later)
    await shown(uri, afterwards)
  })

  test('is noticed when the client tells, which was asked to', async () => {
    client = new InsideClient({interval: 1e6})
    const globs: string[] = []
    client.answers.set('client/registerCapability', ({registrations}) => {
      for (const {registerOptions} of registrations) for (const {globPattern} of registerOptions?.watchers ?? []) globs.push(globPattern)
      return null
    })
    client.answers.set('client/unregisterCapability', () => null)
    const project = newProject(files)
    const workspace = {...usual.workspace, didChangeWatchedFiles: {dynamicRegistration: true}}
    const uri = await opened(project, {capabilities: {...usual, workspace}})
    await shown(uri, shows)
    write(project, later)
    const [path] = Object.keys(later).map((name) => join(project, name))
    expect(globs.some((glob) => isMatch(glob, path!))).toBe(true)
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: pathToFileURL(path!).href, type: 2}]})
    await shown(uri, afterwards)
  })
})

/** Whether a glob, of those that the server makes, matches a path. */
function isMatch(glob: string, path: string): boolean {
  if (glob.startsWith('**/')) return path.endsWith(glob.slice(2))
  return glob === path || (glob.endsWith('/**') && path.startsWith(glob.slice(0, -2)))
}

test('what is written and looks as before is not noticed until the client tells', async () => {
  client = new InsideClient({interval: 20})
  const project = newProject(config({rules: {typo: 'warn'}}))
  const path = join(project, 'copydesk.config.json')
  utimesSync(path, 1, 1)
  const uri = await opened(project)
  await shown(uri, ['typo'])
  const held = openSync(path, 'r+')
  writeSync(held, JSON.stringify({rules: {typo: 'off'}}).padEnd(statSync(path).size))
  futimesSync(held, 1, 1)
  closeSync(held)
  const before = client.published.length
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(client.published.length).toBe(before)
  client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: pathToFileURL(path).href, type: 2}]})
  await shown(uri, [])
})

test('when the last document of a configuration is closed, its files are not watched any more', async () => {
  client = new InsideClient({interval: 1e6})
  const registered = new Map<string, readonly string[]>()
  client.answers.set('client/registerCapability', ({registrations}) => {
    for (const {id, registerOptions} of registrations)
      registered.set(
        id,
        (registerOptions?.watchers ?? []).map(({globPattern}: {globPattern: string}) => globPattern),
      )
    return null
  })
  client.answers.set('client/unregisterCapability', ({unregisterations}) => {
    for (const {id} of unregisterations) registered.delete(id)
    return null
  })
  const project = newProject({...config({wordFiles: 'lists/house.txt'}), 'lists/house.txt': 'ferry\n'})
  const workspace = {...usual.workspace, didChangeWatchedFiles: {dynamicRegistration: true}}
  const uri = await opened(project, {capabilities: {...usual, workspace}})
  const isWatched = () => [...registered.values()].flat().includes(join(project, 'lists/house.txt'))
  await shown(uri, ['typo'])
  await client.until(() => isWatched() || undefined)
  client.notify('textDocument/didClose', {textDocument: {uri}})
  await client.until(() => !isWatched() || undefined)
  rmSync(project, {recursive: true})
})

test.each([
  ['copydesk.addWords', {words: ['abandonned'], to: 'project'}],
  ['copydesk.addWords', {words: ['abandonned'], to: 'personal'}],
  ['copydesk.switchOffRule', {ruleId: 'typo'}],
])('what %s changes is shown before it is answered, once', async (command, given) => {
  client = new InsideClient({interval: 20})
  const uri = await opened(newProject(config({})))
  await shown(uri, ['typo'])
  await new Promise((resolve) => setTimeout(resolve, 50))
  const before = client.published.length
  await client.request('workspace/executeCommand', {command, arguments: [{uri, ...given}]})
  expect(client.published.slice(before).map(({diagnostics}) => diagnostics.length)).toEqual([0])
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(client.published.length).toBe(before + 1)
})
