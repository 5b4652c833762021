import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {fix} from '../../../src/index.ts'
import {scratchFolder} from '../../harness/scratch-folder.ts'
import {type Action, actionsOf, edited, editedBy, expectedMarks, marked, type WorkspaceEdit} from './editor.ts'
import {type Talk, usual} from './talk.ts'

const TEXT =
  '# 😀 News\n\nThe council sold the ferry to a German owner. Who has promissed to keep the crew.\n\nThe “old pier“ stays. 😀 He abandonned it.\n'

/** What a client of today gets from the server. */
export function protocolSuite(newClient: () => Talk): void {
  const environment = {...process.env}
  let folder = ''
  let home = ''
  let client: Talk
  let count = 0

  /** A new file of the folder, as its address. */
  function newFile(text: string, name = `${++count}.md`): string {
    const path = join(folder, name)
    mkdirSync(join(path, '..'), {recursive: true})
    writeFileSync(path, text)
    return pathToFileURL(path).href
  }

  const line = (number: number) => ({start: {line: number, character: 0}, end: {line: number, character: 500}})

  const actions = async (uri: string, range: object, only?: readonly string[]): Promise<readonly Action[]> =>
    actionsOf(
      await client.request('textDocument/codeAction', {textDocument: {uri}, range, context: {diagnostics: [], ...(only && {only})}}),
    )

  async function run(action: Action | undefined): Promise<void> {
    const {error} = await client.request('workspace/executeCommand', action?.command)
    expect(error).toBeUndefined()
  }

  const titled = (all: readonly Action[], title: string): Action | undefined => all.find((action) => action.title.startsWith(title))

  /** What the server has the client do to its documents. */
  const applied: WorkspaceEdit[] = []
  const pages: string[] = []

  async function begin(): Promise<void> {
    folder = scratchFolder()
    home = scratchFolder()
    Object.assign(process.env, {HOME: home, XDG_CONFIG_HOME: join(home, 'own')})
    client = newClient()
    client.answers.set('workspace/applyEdit', ({edit}) => {
      applied.push(edit)
      return {applied: true}
    })
    client.answers.set('window/showDocument', ({uri}) => {
      pages.push(uri)
      return {success: true}
    })
    await client.start({workspaceFolders: [{uri: pathToFileURL(folder).href, name: 'news'}]})
  }

  // A hook before all tests would not run where mutants are tried, one test at a time.
  let begun: Promise<void> | undefined
  beforeEach(() => (begun ??= begin()))

  afterAll(async () => {
    process.env = environment
    expect(await client.stop()).toBe(0)
    expect(client.faults).toEqual([])
  })

  test('what is found comes with the version, at the places that the library tells', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT, 'markdown', 7)
    const {version, diagnostics} = await client.diagnostics(uri, 7)
    expect(version).toBe(7)
    expect(marked(TEXT, diagnostics)).toEqual(await expectedMarks(TEXT, 'a.md'))
    expect(diagnostics.length).toBeGreaterThan(3)
    expect(
      diagnostics.every(({source, severity, codeDescription}) => source === 'copydesk' && severity === 2 && codeDescription?.href),
    ).toBe(true)
  })

  test('what does not belong to the article is told to be needless', async () => {
    const passage = 'The council met on Tuesday and agreed to pay for the harbour, which had been closed since the storm of last winter.'
    const uri = newFile(passage)
    client.open(uri, `${passage}\n\nNobody spoke against it.\n\n${passage}\n`)
    const {diagnostics} = await client.diagnostics(uri)
    expect(diagnostics.map(({code, tags}) => [code, tags])).toEqual([['duplicate-passage', [1]]])
  })

  test('a fragment comes with the sentence that it was cut from', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    const {diagnostics} = await client.diagnostics(uri)
    const [related] = diagnostics.find(({code}) => code === 'sentence-fragment')?.relatedInformation ?? []
    expect(related?.message).toBe('Join to the sentence before')
    expect(marked(TEXT, [{...diagnostics[0]!, range: related!.location.range}])).toEqual([
      'sentence-fragment 11 The council sold the ferry to a German owner.',
    ])
  })

  test('a mark comes with its partner, or the place where that is missing', async () => {
    const text = 'The “old pier“ stays.\n\nThe (new one is closed.\n'
    const uri = newFile(text)
    client.open(uri, text)
    const {diagnostics} = await client.diagnostics(uri)
    const told = diagnostics.flatMap(({code, relatedInformation = []}) =>
      relatedInformation.map(({message, location}) => [code, message, location.range]),
    )
    const at = (line: number, start: number, end: number) => ({start: {line, character: start}, end: {line, character: end}})
    expect(told).toEqual([
      ['unbalanced-quote', 'Its partner', at(0, 4, 5)],
      ['unbalanced-bracket', expect.stringMatching(/^Insert \) after: /), at(2, 22, 22)],
    ])
  })

  test('every correction is offered, the best preferred, and changes what it should', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    await client.diagnostics(uri)
    const offered = await actions(uri, line(2))
    const join = titled(offered, 'Join')
    expect(join?.isPreferred).toBe(true)
    expect(editedBy(TEXT, join?.edit)).toBe(TEXT.replace('owner. Who', 'owner, who'))
    const promised = titled(offered, 'Replace by “promised”')
    expect(promised?.isPreferred).toBe(true)
    expect(editedBy(TEXT, promised?.edit)).toBe(TEXT.replace('promissed', 'promised'))
    expect(offered.filter(({title, isPreferred}) => title.startsWith('Replace') && !isPreferred).length).toBeGreaterThan(1)
  })

  test('only the kinds of actions come that are asked for', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    await client.diagnostics(uri)
    expect(await actions(uri, line(2), ['refactor'])).toEqual([])
    expect(new Set((await actions(uri, line(2), ['quickfix'])).map(({kind}) => kind))).toEqual(new Set(['quickfix']))
    for (const only of ['source', 'source.fixAll', 'source.fixAll.copydesk'])
      expect((await actions(uri, line(0), [only])).map(({kind}) => kind)).toEqual(['source.fixAll.copydesk'])
    expect(await actions(uri, line(0), ['source.fixAll.other'])).toEqual([])
  })

  test('all safe corrections are those that the library makes', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    await client.diagnostics(uri)
    const [action] = await actions(uri, line(0), ['source.fixAll.copydesk'])
    const fixed = String(await fix(TEXT, {format: 'markdown'}))
    expect(fixed).not.toBe(TEXT)
    expect(editedBy(TEXT, action?.edit)).toBe(fixed)
    await run(titled(await actions(uri, line(4)), 'Make all'))
    expect(editedBy(TEXT, applied.pop())).toBe(fixed)
  })

  test('a hover tells the reason, the note and the page', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    const {diagnostics} = await client.diagnostics(uri)
    const {range, message} = diagnostics.find(({code}) => code === 'typo')!
    const {result} = await client.request('textDocument/hover', {textDocument: {uri}, position: range.start})
    const {contents} = result as {contents: {value: string}}
    expect(contents.value).toContain(message)
    expect(contents.value).toContain('src/rules/typo/README.md')
    const elsewhere = await client.request('textDocument/hover', {textDocument: {uri}, position: {line: 0, character: 0}})
    expect(elsewhere.result).toBeNull()
  })

  test('a word goes to the project or to its user, and is found no more', async () => {
    const text = 'The committe came, and the goverment left.\n'
    const uri = newFile(text)
    client.open(uri, text)
    expect(marked(text, (await client.diagnostics(uri)).diagnostics)).toEqual(['typo 4 committe', 'typo 27 goverment'])
    await run(titled(await actions(uri, line(0)), 'Add “committe” to the words of this project'))
    await client.shows(uri, (diagnostics) => diagnostics.length === 1)
    expect(readFileSync(join(folder, '.copydesk/words.txt'), 'utf8')).toBe('committe\n')
    await run(titled(await actions(uri, line(0)), 'Add “goverment” to my own words'))
    await client.shows(uri, (diagnostics) => diagnostics.length === 0)
    expect(readFileSync(join(home, 'own/copydesk/words.txt'), 'utf8')).toBe('goverment\n')
  })

  test('all unknown words of a document are added at once', async () => {
    const text = 'The editer came, and the publischer left. Then the editer came again.\n'
    const uri = newFile(text)
    client.open(uri, text)
    await client.diagnostics(uri)
    await run(titled(await actions(uri, line(0)), 'Add all 2 unknown words of this document to the words of this project'))
    await client.shows(uri, (diagnostics) => diagnostics.length === 0)
  })

  describe('ignoring a finding here', () => {
    const cases: readonly (readonly [name: string, text: string, after: string])[] = [
      [
        'a.md',
        'One line.\nThey abandonned it.\\\nAnother.\n',
        'One line.\nThey abandonned it. <!-- copydesk-disable-line typo -->\\\nAnother.\n',
      ],
      ['a.mdx', 'They abandonned it.\n', 'They abandonned it. {/* copydesk-disable-line typo */}\n'],
      ['a.html', '<p>They abandonned it.</p>\r\n', '<p>They abandonned it.</p> <!-- copydesk-disable-line typo -->\r\n'],
      ['a.txt', 'One line.\n\nThey abandonned it.\n', 'One line.\n\ncopydesk-disable-next-line typo\nThey abandonned it.\n'],
    ]
    test.each(cases)('in %s', async (name, text, after) => {
      const uri = newFile(text, `ignore/${++count}-${name}`)
      client.open(uri, text, name.slice(2))
      expect((await client.diagnostics(uri)).diagnostics).toHaveLength(1)
      const number = text.split('\n').findIndex((one) => one.includes('abandonned'))
      await run(titled(await actions(uri, line(number)), 'Ignore “typo” here'))
      expect(editedBy(text, applied.pop())).toBe(after)
    })
  })

  test('a rule is switched off in the configuration, whose comments stay', async () => {
    const text = 'They abandonned it.\n'
    const config = join(folder, 'off/copydesk.config.jsonc')
    const uri = newFile(text, 'off/a.md')
    writeFileSync(config, '{\n  // The house.\n  "rules": {"typo": ["warn", {}]},\n}\n')
    client.open(uri, text)
    await client.diagnostics(uri)
    await run(titled(await actions(uri, line(0)), 'Switch “typo” off in this project'))
    await client.shows(uri, (diagnostics) => diagnostics.length === 0)
    expect(readFileSync(config, 'utf8')).toBe('{\n  // The house.\n  "rules": {"typo": ["off", {}]},\n}\n')
  })

  test('the page of a rule is opened', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    await client.diagnostics(uri)
    await run(titled(await actions(uri, line(2)), 'What “typo” finds'))
    expect(pages.pop()).toMatch(/^file:.*src\/rules\/typo\/README\.md$/)
  })

  describe('rules of a pack', () => {
    const text = 'They utilise the ferry. They utilise it again.\n\nThe abandonned pier is very unique.\n'
    const folderOf = (name: string) => join(folder, name)

    /** A document of a project with a pack of two rules, of which one has corrections and a page. */
    function documentIn(name: string): string {
      newFile('{\n  // The house.\n  "packs": ["./style"]\n}\n', `${name}/copydesk.config.jsonc`)
      newFile(
        "extends: substitution\nmessage: \"Write '%s' for '%s'.\"\nlevel: error\nlink: https://example.org/plain\naction:\n  name: replace\nswap:\n  utilise: use\n",
        `${name}/style/Plain.yml`,
      )
      newFile('extends: existence\nmessage: "Leave out \'%s\'."\nlevel: suggestion\ntokens:\n  - very unique\n', `${name}/style/Very.yml`)
      const uri = newFile(text, `${name}/a.md`)
      client.open(uri, text)
      return uri
    }

    test('are shown with their severity, words and page', async () => {
      const {diagnostics} = await client.diagnostics(documentIn('pack-shown'))
      expect(marked(text, diagnostics)).toEqual([
        'style.Plain 5 utilise',
        'style.Plain 29 utilise',
        'typo 52 abandonned',
        'style.Very 71 very unique',
      ])
      expect(diagnostics.map(({severity}) => severity)).toEqual([1, 1, 2, 3])
      expect(diagnostics[0]).toMatchObject({message: expect.stringContaining('use'), codeDescription: {href: 'https://example.org/plain'}})
      expect(diagnostics[3]).not.toHaveProperty('codeDescription')
    })

    test('are corrected, and tell why', async () => {
      const uri = documentIn('pack-corrected')
      await client.diagnostics(uri)
      const offered = await actions(uri, {start: {line: 0, character: 6}, end: {line: 0, character: 6}})
      const [best] = offered
      expect(best).toMatchObject({title: 'Replace by “use”', isPreferred: true})
      expect(editedBy(text, best?.edit)).toBe(text.replace('utilise', 'use'))
      await run(titled(offered, 'What “style.Plain” finds'))
      expect(pages.pop()).toBe('https://example.org/plain')
      const {result} = await client.request('textDocument/hover', {textDocument: {uri}, position: {line: 0, character: 6}})
      expect((result as {contents: {value: string}}).contents.value).toContain('https://example.org/plain')
      expect(titled(await actions(uri, line(2)), 'What “style.Very” finds')).toBeUndefined()
    })

    test('are ignored here, and switched off in the project, one by one', async () => {
      const uri = documentIn('pack-off')
      await client.diagnostics(uri)
      const offered = await actions(uri, line(2))
      await run(titled(offered, 'Ignore “style.Very” here'))
      expect(editedBy(text, applied.pop())).toBe(text.replace('unique.', 'unique. <!-- copydesk-disable-line style.Very -->'))
      await run(titled(offered, 'Switch “style.Very” off in this project'))
      await client.shows(uri, (diagnostics) => diagnostics.length === 3)
      expect(readFileSync(folderOf('pack-off/copydesk.config.jsonc'), 'utf8')).toBe(
        '{\n  // The house.\n  "packs": [\n    "./style"\n  ],\n  "rules": {\n    "style.Very": "off"\n  }\n}\n',
      )
    })

    test('stand beside words that are added to the project', async () => {
      const uri = documentIn('pack-words')
      await client.diagnostics(uri)
      await run(titled(await actions(uri, line(2)), 'Add “abandonned” to the words of this project'))
      const {diagnostics} = await client.shows(uri, (found) => found.length === 3)
      expect(new Set(diagnostics.map(({code}) => code))).toEqual(new Set(['style.Plain', 'style.Very']))
      expect(readFileSync(folderOf('pack-words/.copydesk/words.txt'), 'utf8')).toBe('abandonned\n')
    })

    test('that cannot be served are told, and the others work', async () => {
      newFile('extends: script\nmessage: "No."\nscript: "x"\n', 'pack-script/style/Script.yml')
      const uri = documentIn('pack-script')
      await client.diagnostics(uri)
      expect(client.shown.at(-1)).toContain('Script.yml')
    })
  })

  test('configurations, ignore files and front matter count as on the command line', async () => {
    const text = 'The colour was abandonned.\n'
    writeFileSync(join(folder, '.copydeskignore'), 'left-out/\n')
    newFile('{"language": "en-US", "rules": {"typo": "error"}, "ignores": ["draft.md"]}', 'us/copydesk.config.json')
    const found = newFile(text, 'us/a.md')
    client.open(found, text)
    const {diagnostics} = await client.diagnostics(found)
    expect(diagnostics.map(({severity}) => severity)).toEqual([1, 1])
    for (const name of ['us/draft.md', 'left-out/a.md']) {
      const uri = newFile(text, name)
      client.open(uri, text)
      expect((await client.diagnostics(uri)).diagnostics).toEqual([])
    }
    const off = newFile(`---\ncopydesk: false\n---\n\n${text}`, 'off.md')
    client.open(off, readFileSync(new URL(off), 'utf8'))
    expect((await client.diagnostics(off)).diagnostics).toEqual([])
  })

  test('a configuration that is not right is told at its place, and forgotten when it is', async () => {
    const text = 'They abandonned it.\n'
    const config = newFile('{\n  "rulez": {}\n}\n', 'broken/copydesk.config.json')
    const uri = newFile(text, 'broken/a.md')
    client.open(uri, text)
    const [complaint] = (await client.shows(config, (diagnostics) => diagnostics.length > 0)).diagnostics
    expect(complaint).toMatchObject({range: {start: {line: 1, character: 2}}, code: 'configuration', severity: 1})
    expect(client.shown.at(-1)).toContain('rulez')
    writeFileSync(new URL(config), '{"rules": {}}')
    client.notify('workspace/didChangeWatchedFiles', {changes: [{uri: config, type: 2}]})
    await client.shows(config, (diagnostics) => diagnostics.length === 0)
    await client.shows(uri, (diagnostics) => diagnostics.length === 1)
  })

  test('a change of a word file is noticed without being told', async () => {
    const text = 'They abandonned it.\n'
    const uri = newFile(text, 'watched/a.md')
    client.open(uri, text)
    await client.shows(uri, (diagnostics) => diagnostics.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    newFile('abandonned\n', 'watched/.copydesk/words.txt')
    await client.shows(uri, (diagnostics) => diagnostics.length === 0)
  })

  test('the settings of the editor count: what is shown how, and what is off', async () => {
    const text = 'They abandonned it.\n'
    const uri = newFile(text)
    client.open(uri, text)
    const severities = () => client.shows(uri, () => true).then(({diagnostics}) => diagnostics.map(({severity}) => severity))
    expect((await client.diagnostics(uri)).diagnostics.map(({severity}) => severity)).toEqual([2])
    const set = (settings: object) => client.notify('workspace/didChangeConfiguration', {settings: {copydesk: settings}})
    set({severity: {warn: 'hint'}})
    await client.shows(uri, ([first]) => first?.severity === 4)
    set({enable: false})
    await client.shows(uri, (diagnostics) => diagnostics.length === 0)
    set({enable: 'yes', severety: {}})
    await client.shows(uri, ([first]) => first?.severity === 2)
    expect(await severities()).toEqual([2])
    expect(client.logged.filter((message) => /"copydesk\.(?:enable|severety)"/.test(message))).toHaveLength(2)
  })

  test('a configuration that the editor names counts in place of the nearest, and is no program', async () => {
    const text = 'They abandonned it.\n'
    newFile('{"rules": {"typo": "error"}}', 'house.json')
    newFile(
      `import {writeFileSync} from 'node:fs'\nwriteFileSync(${JSON.stringify(join(folder, 'ran'))}, '')\nexport default {}\n`,
      'house.mjs',
    )
    const uri = newFile(text, 'named/a.md')
    client.open(uri, text)
    await client.diagnostics(uri)
    client.notify('workspace/didChangeConfiguration', {settings: {copydesk: {config: 'house.json'}}})
    await client.shows(uri, ([first]) => first?.severity === 1)
    client.notify('workspace/didChangeConfiguration', {settings: {copydesk: {config: 'house.mjs'}}})
    await client.shows(uri, (diagnostics) => diagnostics.length === 0)
    expect(client.shown.at(-1)).toContain('house.mjs')
    expect(existsSync(join(folder, 'ran'))).toBe(false)
    client.notify('workspace/didChangeConfiguration', {settings: {copydesk: {}}})
    await client.shows(uri, ([first]) => first?.severity === 2)
  })

  test('a folder that is opened later has a project of its own, and one that is closed has none', async () => {
    const other = scratchFolder()
    const uri = pathToFileURL(join(other, 'deep/a.md')).href
    client.notify('workspace/didChangeWorkspaceFolders', {event: {added: [{uri: pathToFileURL(other).href, name: 'other'}], removed: []}})
    client.open(uri, 'They abandonned it.\n')
    await client.diagnostics(uri)
    await run(titled(await actions(uri, line(0)), 'Add “abandonned” to the words of this project'))
    expect(readFileSync(join(other, '.copydesk/words.txt'), 'utf8')).toBe('abandonned\n')
    client.notify('workspace/didChangeWorkspaceFolders', {event: {added: [], removed: [{uri: pathToFileURL(other).href, name: 'other'}]}})
  })

  test('a request that is cancelled is answered', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    const asked = actions(uri, line(0), ['source.fixAll'])
    client.notify('$/cancelRequest', {id: client.last})
    expect(
      await asked.then(
        () => 'answered',
        () => 'answered',
      ),
    ).toBe('answered')
  })

  test('checking is switched off and on, and done on demand', async () => {
    const text = 'They abandonned it.\n'
    const uri = newFile(text)
    client.open(uri, text)
    await client.diagnostics(uri)
    await client.request('workspace/executeCommand', {command: 'copydesk.disable'})
    await client.shows(uri, (diagnostics) => diagnostics.length === 0)
    await client.request('workspace/executeCommand', {command: 'copydesk.enable'})
    await client.shows(uri, (diagnostics) => diagnostics.length === 1)
    const before = client.published.length
    await client.request('workspace/executeCommand', {command: 'copydesk.checkNow', arguments: [{uri}]})
    expect(client.published.slice(before).map((one) => one.uri)).toEqual([uri])
  })

  test('a document that is no file is read as its language says, and what is no prose is left alone', async () => {
    client.open('untitled:Untitled-1', '<p>They abandonned it</p>\n', 'html')
    expect((await client.diagnostics('untitled:Untitled-1')).diagnostics).toHaveLength(1)
    client.open('untitled:Untitled-2', '// The abandonned\n', 'typescript')
    expect((await client.diagnostics('untitled:Untitled-2')).diagnostics).toEqual([])
  })

  test('a document that is closed shows nothing, and one that is opened again is checked', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    await client.diagnostics(uri)
    client.notify('textDocument/didClose', {textDocument: {uri}})
    await client.shows(uri, (diagnostics) => diagnostics.length === 0)
    client.open(uri, TEXT, 'markdown', 2)
    await client.shows(uri, (diagnostics) => diagnostics.length > 3)
  })

  test('corrections are made before a save where that is wanted', async () => {
    const uri = newFile(TEXT)
    client.open(uri, TEXT)
    await client.diagnostics(uri)
    const save = () => client.request('textDocument/willSaveWaitUntil', {textDocument: {uri}, reason: 1})
    expect((await save()).result).toEqual([])
    client.notify('workspace/didChangeConfiguration', {settings: {copydesk: {fixOnSave: true}}})
    // On a busy machine the first saves may not wait for the corrections.
    let edits: Parameters<typeof edited>[1] = []
    for (let tries = 0; tries < 20 && edits.length === 0; tries++) edits = (await save()).result as typeof edits
    expect(edited(TEXT, edits)).toBe(String(await fix(TEXT, {format: 'markdown'})))
    client.notify('workspace/didChangeConfiguration', {settings: {copydesk: {}}})
  })

  describe.each(['utf-8', 'utf-32'] as const)('a client that counts in %s', (encoding) => {
    test('is told places in it, and edits by them', async () => {
      const other = newClient()
      const {capabilities} = await other.start({capabilities: {...usual, general: {positionEncodings: [encoding, 'utf-16']}}})
      expect(capabilities.positionEncoding).toBe(encoding)
      other.open('untitled:a.md', TEXT)
      const {diagnostics} = await other.diagnostics('untitled:a.md')
      expect(marked(TEXT, diagnostics, encoding)).toEqual(await expectedMarks(TEXT, 'a.md'))
      const {range} = diagnostics.at(-1)!
      other.change('untitled:a.md', 2, [{range, text: 'abandoned'}])
      const {diagnostics: left} = await other.diagnostics('untitled:a.md', 2)
      const text = TEXT.replace('abandonned', 'abandoned')
      expect(marked(text, left, encoding)).toEqual(await expectedMarks(text, 'a.md'))
      expect(await other.stop()).toBe(0)
      expect(other.faults).toEqual([])
    })
  })

  test('nothing was left beside what was asked for', () => {
    expect(existsSync(join(folder, 'copydesk.config.json'))).toBe(false)
  })
}
