import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {FoundInDocument} from '../../src/server/found.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {foundAt} from './harness/found-at.ts'
import {InsideClient} from './harness/inside.ts'
import {Scripted} from './harness/scripted.ts'
import {usual} from './harness/talk.ts'

const TEXT = 'He abandonned it.\n'
const typo = foundAt(3, 'abandonned', {expected: ['abandoned']})

const environment = {...process.env}
let client: InsideClient
let scripted: Scripted
let project = ''
let own = ''
let applied: {label: string; edit: any}[] = []

beforeEach(() => {
  const folder = scratchFolder()
  project = join(folder, 'project')
  own = join(folder, 'own/copydesk/words.txt')
  mkdirSync(project)
  Object.assign(process.env, {HOME: folder, XDG_CONFIG_HOME: join(folder, 'own')})
  scripted = new Scripted()
  scripted.answerTo = () => ({found: [typo]})
  client = new InsideClient({lanes: scripted.lanes, interval: 1e6})
  applied = []
  client.answers.set('workspace/applyEdit', (given) => {
    applied.push(given)
    return {applied: true}
  })
})
afterEach(async () => {
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})
afterAll(() => {
  process.env = environment
})

function write(name: string, text: string): string {
  const path = join(project, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
  return path
}
const read = (name: string): string => readFileSync(join(project, name), 'utf8')

async function opened(name = 'a.md', text = TEXT, given: object = {}): Promise<string> {
  await client.start({workspaceFolders: [{uri: pathToFileURL(project).href, name: 'news'}], ...given})
  const uri = name.startsWith('untitled:') ? name : pathToFileURL(join(project, name)).href
  client.open(uri, text)
  await client.diagnostics(uri)
  return uri
}

const run = (command: string, given?: object) =>
  client.request('workspace/executeCommand', {command: `copydesk.${command}`, ...(given && {arguments: [given]})})

describe('words are added', () => {
  const add = (uri: string, words: readonly unknown[], to = 'project') => run('addWords', {uri, words, to})

  test('each once, in the order of the alphabet, and that is logged', async () => {
    const uri = await opened()
    await add(uri, ['tromvik', 'Skarholm', 'tromvik', 7, null])
    expect(read('.copydesk/words.txt')).toBe('Skarholm\ntromvik\n')
    expect(client.logged.at(-1)).toBe(`Added to ${join(project, '.copydesk/words.txt')}: tromvik, Skarholm`)
  })

  test('after those that are there, but for those that are known', async () => {
    write('.copydesk/words.txt', '# Islands\nSkarholm\n')
    const uri = await opened()
    await add(uri, ['Skarholm', 'Tromvik'])
    expect(read('.copydesk/words.txt')).toBe('# Islands\nSkarholm\nTromvik\n')
    await add(uri, ['Tromvik'])
    expect(read('.copydesk/words.txt')).toBe('# Islands\nSkarholm\nTromvik\n')
  })

  test('to the word file that the configuration of the document names', async () => {
    write('sport/copydesk.config.json', '{"wordFiles": "lists/house.txt"}')
    write('sport/lists/house.txt', 'Skarholm\n')
    await add(await opened('sport/a.md'), ['Tromvik'])
    expect(read('sport/lists/house.txt')).toBe('Skarholm\nTromvik\n')
    expect(existsSync(own)).toBe(false)
  })

  test('to the words of the user, and to no project', async () => {
    const uri = await opened()
    await add(uri, ['Tromvik'], 'personal')
    expect(readFileSync(own, 'utf8')).toBe('Tromvik\n')
    expect(existsSync(join(project, '.copydesk'))).toBe(false)
  })

  test('of a document that is no file to the project of the first folder', async () => {
    await add(await opened('untitled:a.md'), ['Tromvik'])
    expect(read('.copydesk/words.txt')).toBe('Tromvik\n')
  })

  test('and all documents checked anew', async () => {
    const uri = await opened()
    const before = scripted.asked.length
    await add(uri, ['Tromvik'])
    const {task} = await scripted.first((_, index) => index === before)
    expect(task.settings.settings?.words).toEqual(['Tromvik'])
  })

  test('not at all where one is no word', async () => {
    const uri = await opened()
    await add(uri, ['Tromvik', 'two words'])
    expect(existsSync(join(project, '.copydesk'))).toBe(false)
    expect(client.shown).toEqual([expect.stringContaining('two words')])
  })
})

describe('a rule is switched off', () => {
  const switchOff = async (uri: string) => run('switchOffRule', {uri, ruleId: 'typo'})

  test('in a configuration that is made where there is none, in the folder that is open', async () => {
    const uri = await opened('deep/a.md')
    await switchOff(uri)
    const path = join(project, 'copydesk.config.json')
    expect(readFileSync(path, 'utf8')).toBe('{\n  "rules": {\n    "typo": "off"\n  }\n}\n')
    expect(client.logged.at(-1)).toBe(`Switched typo off in ${path}`)
  })

  test('in one that is made where there are but words', async () => {
    write('.copydesk/words.txt', 'Skarholm\n')
    await switchOff(await opened())
    expect(read('.copydesk/words.txt')).toBe('Skarholm\n')
    expect(JSON.parse(read('copydesk.config.json'))).toEqual({rules: {typo: 'off'}})
  })

  test.each([
    ['package.json', '{"copydesk": {"language": "en-GB"}}', {copydesk: {language: 'en-GB', rules: {typo: 'off'}}}],
    ['.copydeskrc', '{"language": "en-GB"}', {language: 'en-GB', rules: {typo: 'off'}}],
    ['sport/copydesk.config.jsonc', '{"language": "en-GB"}', {language: 'en-GB', rules: {typo: 'off'}}],
  ])('in the nearest, %s', async (name, before, after) => {
    write('copydesk.config.json', '{}')
    if (!name.includes('/')) write('sport/a.md', TEXT)
    const path = name.includes('/') ? name : `sport/${name}`
    write(path, before)
    await switchOff(await opened('sport/a.md'))
    expect(JSON.parse(read(path))).toEqual(after)
    expect(read('copydesk.config.json')).toBe('{}')
  })

  test('in YAML, whose comments stay', async () => {
    write('copydesk.config.yaml', '# The house.\nlanguage: en-GB\n')
    await switchOff(await opened())
    expect(read('copydesk.config.yaml')).toBe('# The house.\nlanguage: en-GB\nrules:\n  typo: off\n')
  })

  test('and all documents checked by it', async () => {
    const uri = await opened()
    const before = scripted.asked.length
    await switchOff(uri)
    const {task} = await scripted.first((_, index) => index === before)
    expect(task.settings.settings?.rules).toEqual({typo: 'off'})
  })
})

describe('a finding is ignored here', () => {
  const ignore = (uri: string, more: object = {}) => run('ignoreHere', {uri, ruleId: 'typo', start: 3, end: 13, ...more})
  const madeText = () => applied[0]?.edit.documentChanges[0].edits[0].newText as string

  /** Answers by what comments stand in the text that is tried. */
  const bySilence = (isSilent: (text: string) => boolean, other: readonly FoundInDocument[] = []) => {
    scripted.answerTo = ({key, text}) => {
      const moved = {...typo, start: text.indexOf('abandonned'), end: text.indexOf('abandonned') + 10}
      return {found: key.endsWith('#try') && text !== TEXT && isSilent(text) ? other : [moved]}
    }
  }

  test('by the first comment that does it', async () => {
    bySilence((text) => text.includes('disable-next-line'))
    const uri = await opened()
    await ignore(uri)
    expect(applied).toEqual([
      {
        label: 'Ignore “typo” here',
        edit: {
          documentChanges: [
            {
              textDocument: {uri, version: 1},
              edits: [
                {
                  range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}},
                  newText: '<!-- copydesk-disable-next-line typo -->\n',
                },
              ],
            },
          ],
        },
      },
    ])
    expect(scripted.forgotten).toContain(`${uri}#try`)
  })

  test('by none that brings up as much as it silences', async () => {
    bySilence(() => true, [foundAt(0, 'He', {ruleId: 'compound'})])
    await ignore(await opened())
    expect(applied).toEqual([])
    expect(client.shown).toEqual([
      'copydesk: No comment can silence “typo” here alone. Silence it for the whole document, or switch the rule off',
    ])
  })

  test('by none that silences another in its place', async () => {
    const second = foundAt(25, 'committe')
    const text = `${TEXT}And a committe.\n`
    scripted.answerTo = ({text: tried}) => {
      const at = tried.indexOf('abandonned')
      return {found: tried === text ? [typo, second] : [{...typo, start: at, end: at + 10}]}
    }
    await ignore(await opened('a.md', text))
    expect(applied).toEqual([])
    expect(client.shown).toHaveLength(1)
  })

  test('untried where the document is long', async () => {
    const uri = await opened('a.md', `${TEXT}${'123456789\n'.repeat(100_001)}`)
    const before = scripted.asked.length
    await ignore(uri)
    expect(madeText()).toBe(' <!-- copydesk-disable-line typo -->')
    expect(scripted.asked.slice(before).filter(({task}) => task.key.endsWith('#try'))).toEqual([])
  })

  test.each([{start: 4}, {ruleId: 'compound'}])('where it is still there, and not where it is not: %j', async (more) => {
    await ignore(await opened(), more)
    expect(client.shown).toEqual(['copydesk: What was to be ignored is not there any more'])
  })

  test('is not possible where a document is not checked', async () => {
    const uri = await opened()
    await run('disable')
    await ignore(uri)
    expect(client.shown).toEqual(['copydesk: What was to be ignored is not there any more'])
  })

  test('not at all where the client gives it up', async () => {
    const uri = await opened()
    scripted.answerTo = () => undefined
    const asked = ignore(uri)
    const {last} = client
    await scripted.first(({task}) => task.key.endsWith('#try'))
    client.notify('$/cancelRequest', {id: last})
    await asked
    expect({applied, shown: client.shown}).toEqual({applied: [], shown: []})
    expect(client.logged.filter((message) => message.includes('Error'))).toEqual([])
    expect(scripted.forgotten).toContain(`${uri}#try`)
  })
})

describe('all safe corrections are made', () => {
  const edits = [{start: 3, end: 13, text: 'abandoned'}]
  const correct = (made: readonly {start: number; end: number; text: string}[]) => {
    scripted.answerTo = (_, ask) => (ask === 'fix' ? {edits: made} : {found: [typo]})
  }

  test('by one change that has a name', async () => {
    correct(edits)
    const uri = await opened()
    await run('fixAll', {uri})
    expect(applied.map(({label}) => label)).toEqual(['Make all safe corrections'])
    expect(applied[0]?.edit.documentChanges[0].edits).toEqual([
      {range: {start: {line: 0, character: 3}, end: {line: 0, character: 13}}, newText: 'abandoned'},
    ])
  })

  test('by none where there is none', async () => {
    correct([])
    await run('fixAll', {uri: await opened()})
    expect(applied).toEqual([])
  })

  test('not where the text was changed meanwhile', async () => {
    const uri = await opened()
    scripted.answerTo = (_, ask) => (ask === 'fix' ? undefined : {found: []})
    const asked = run('fixAll', {uri})
    const fix = await scripted.first(({ask}) => ask === 'fix')
    client.change(uri, 2, [{text: 'He left.\n'}])
    await client.request('textDocument/hover', {textDocument: {uri}, position: {line: 0, character: 0}})
    fix.answer({edits})
    await asked
    expect(applied).toEqual([])
  })

  test('as an action, where that is asked for by name', async () => {
    correct(edits)
    const uri = await opened()
    const range = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
    const ask = async () =>
      (await client.request('textDocument/codeAction', {textDocument: {uri}, range, context: {diagnostics: [], only: ['source.fixAll']}}))
        .result
    expect(await ask()).toEqual([
      {
        title: 'Make all safe corrections',
        kind: 'source.fixAll.copydesk',
        edit: {
          documentChanges: [
            {
              textDocument: {uri, version: 1},
              edits: [{range: {start: {line: 0, character: 3}, end: {line: 0, character: 13}}, newText: 'abandoned'}],
            },
          ],
        },
      },
    ])
    correct([])
    expect(await ask()).toEqual([])
  })

  test('before a save, where that is wanted, but no save waits longer than half a second', async () => {
    correct(edits)
    const uri = await opened('a.md', TEXT, {initializationOptions: {fixOnSave: true}})
    const save = (of = uri) => client.request('textDocument/willSaveWaitUntil', {textDocument: {uri: of}, reason: 1})
    expect((await save()).result).toEqual([{range: {start: {line: 0, character: 3}, end: {line: 0, character: 13}}, newText: 'abandoned'}])
    expect((await save('untitled:nowhere.md')).result).toEqual([])
    scripted.answerTo = () => undefined
    const since = performance.now()
    expect((await save()).result).toEqual([])
    expect(performance.now() - since).toBeGreaterThan(450)
  })

  test('not where nothing is checked, and a failure is logged', async () => {
    const uri = await opened()
    scripted.answerTo = () => ({problem: 'a rule has lost its way'})
    await run('fixAll', {uri})
    expect(client.logged.at(-1)).toMatch(/^command copydesk\.fixAll: CheckFailure: a rule has lost its way/)
    await run('disable')
    correct(edits)
    const before = client.logged.length
    await run('fixAll', {uri})
    expect({applied, logged: client.logged.slice(before)}).toEqual({applied: [], logged: []})
  })
})

describe('a client that knows no code actions', () => {
  test('is offered those that are commands', async () => {
    const {codeAction: _, ...textDocument} = usual.textDocument
    const uri = await opened('a.md', TEXT, {capabilities: {...usual, textDocument}})
    const range = {start: {line: 0, character: 4}, end: {line: 0, character: 4}}
    const {result} = await client.request('textDocument/codeAction', {textDocument: {uri}, range, context: {diagnostics: []}})
    expect((result as {title: string; command: string}[]).map(({title, command}) => `${command}: ${title}`)).toEqual([
      'copydesk.addWords: Add “abandonned” to the words of this project',
      'copydesk.addWords: Add “abandonned” to my own words',
      'copydesk.ignoreHere: Ignore “typo” here',
      'copydesk.switchOffRule: Switch “typo” off in this project',
      'copydesk.openRulePage: What “typo” finds, and why',
    ])
  })
})

test('a page is shown beside the text, and one of the web outside of the editor', async () => {
  const pages: unknown[] = []
  client.answers.set('window/showDocument', (page) => {
    pages.push(page)
    return {success: true}
  })
  const uri = await opened()
  await run('openRulePage', {uri, ruleId: 'typo'})
  await run('openRulePage', {uri, ruleId: 'typo', url: 'https://example.org/typo'})
  await run('openRulePage', {uri, ruleId: 'typo', url: 'http://example.org/typo'})
  const ownPage = {uri: expect.stringMatching(/^file:.*typo\/README\.md$/), external: false, takeFocus: true}
  expect(pages).toEqual([ownPage, {uri: 'https://example.org/typo', external: true, takeFocus: true}, ownPage])
})

test('an editor that does not make a change, and does not say why, is told of in the log', async () => {
  client.answers.set('workspace/applyEdit', () => ({applied: false}))
  scripted.answerTo = (_, ask) => (ask === 'fix' ? {edits: [{start: 0, end: 0, text: 'x'}]} : {found: [typo]})
  await run('fixAll', {uri: await opened()})
  expect(client.logged.at(-1)).toBe('The editor has not made the change "Make all safe corrections": it does not say why')
})

test('what is no prose, and nowhere, has no actions', async () => {
  const uri = await opened()
  const range = {start: {line: 0, character: 4}, end: {line: 0, character: 4}}
  const ask = async (of: string) =>
    (await client.request('textDocument/codeAction', {textDocument: {uri: of}, range, context: {diagnostics: []}})).result
  expect(await ask('untitled:nowhere.md')).toEqual([])
  expect(await ask(uri)).toHaveLength(6)
})

test('a change without a version makes the next', async () => {
  const uri = await opened()
  client.notify('textDocument/didChange', {textDocument: {uri, version: null}, contentChanges: [{text: 'He left.\n'}]})
  expect((await client.diagnostics(uri, 2)).version).toBe(2)
})

test('a folder that is opened later is the home of what is in it, until it is closed', async () => {
  await opened()
  const [other, late] = ['other', 'late'].map((name) => ({uri: pathToFileURL(join(project, name)).href, name}))
  const change = (added: unknown[], removed: unknown[]) => client.notify('workspace/didChangeWorkspaceFolders', {event: {added, removed}})
  change([other, late], [])
  change([], [late])
  for (const {uri} of [other!, late!]) {
    client.open(`${uri}/deep/a.md`, TEXT)
    await run('switchOffRule', {uri: `${uri}/deep/a.md`, ruleId: 'typo'})
  }
  for (const name of ['other/copydesk.config.json', 'copydesk.config.json']) expect(JSON.parse(read(name))).toEqual({rules: {typo: 'off'}})
})

test('a client is asked to tell of what it can, and of nothing else', async () => {
  const registered: unknown[] = []
  client.answers.set('client/registerCapability', ({registrations}) => {
    registered.push(
      ...registrations.map(({method, registerOptions}: {method: string; registerOptions: object}) => [method, registerOptions]),
    )
    return null
  })
  client.answers.set('workspace/configuration', () => [null])
  const workspace = {...usual.workspace, configuration: true, didChangeConfiguration: {dynamicRegistration: true}}
  await opened('a.md', TEXT, {capabilities: {...usual, workspace}})
  await client.until(() => registered.find((one) => String((one as unknown[])[0]).startsWith('workspace/didChangeConf')))
  expect(registered).toContainEqual(['workspace/didChangeConfiguration', {section: 'copydesk'}])
  expect(registered.map((one) => (one as unknown[])[0])).not.toContain('workspace/didChangeWatchedFiles')
})
