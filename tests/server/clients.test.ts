import {afterEach, expect, test} from 'vitest'
import {type Action, actionsOf} from './harness/editor.ts'
import {InsideClient} from './harness/inside.ts'
import {type Talk, usual} from './harness/talk.ts'

const TEXT = 'The council sold the ferry. He abandonned it.\n'
const URI = 'untitled:a.md'

let client: Talk
afterEach(async () => {
  expect(await client.stop()).toBe(0)
})

const whole = {start: {line: 0, character: 0}, end: {line: 0, character: 99}}
const insertion = (text: string, character = 0) => ({range: {start: {line: 0, character}, end: {line: 0, character}}, text})

async function started(given: object = {}): Promise<any> {
  client = new InsideClient()
  return client.start(given)
}

const actionsAt = async (uri = URI): Promise<readonly Action[]> =>
  actionsOf(await client.request('textDocument/codeAction', {textDocument: {uri}, range: whole, context: {diagnostics: []}}))

const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
const shownOf = (uri: string) => client.published.filter((one) => one.uri === uri)

test('pull is offered only to a client that takes no pushed diagnostics, and can be told to ask again', async () => {
  const offersPull = async (capabilities: object): Promise<boolean> => {
    const {capabilities: offered} = await started({capabilities})
    const isOffered = offered.diagnosticProvider !== undefined
    await client.stop()
    return isOffered
  }
  const refresh = {diagnostics: {refreshSupport: true}}
  expect(await offersPull({textDocument: {diagnostic: {}}, workspace: refresh})).toBe(true)
  expect(await offersPull({textDocument: {diagnostic: {}}})).toBe(false)
  expect(await offersPull({textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: false}}})).toBe(false)
  expect(await offersPull({textDocument: {diagnostic: {}, publishDiagnostics: {}}, workspace: refresh})).toBe(false)
  await started()
})

test('a client that pulls is asked to pull again when a configuration changes, and is shown nothing', async () => {
  await started({capabilities: {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}})
  let asked = 0
  client.answers.set('workspace/diagnostic/refresh', () => {
    asked++
    return null
  })
  client.open(URI, TEXT)
  const pull = async () => (await client.request('textDocument/diagnostic', {textDocument: {uri: URI}})).result as {items: unknown[]}
  expect((await pull()).items).toHaveLength(1)
  client.notify('workspace/didChangeConfiguration', {settings: {copydesk: {enable: false}}})
  await client.until(() => asked > 0 || undefined)
  expect((await pull()).items).toEqual([])
  expect((await client.request('textDocument/diagnostic', {textDocument: {uri: 'untitled:none.md'}})).result).toEqual({
    kind: 'full',
    items: [],
  })
  expect(client.published).toEqual([])
})

test('a client that understands nothing beside the least is sent nothing else', async () => {
  await started({capabilities: {}})
  const text = `${TEXT}\nThe “old pier stays. The council sold the ferry to a German owner. Who has promised to keep the crew.\n`
  client.open(URI, text)
  const {diagnostics} = await client.diagnostics(URI)
  expect(diagnostics.length).toBeGreaterThan(2)
  for (const one of diagnostics) expect(Object.keys(one).sort()).toEqual(['code', 'message', 'range', 'severity', 'source'])
  const {result} = await client.request('textDocument/hover', {textDocument: {uri: URI}, position: diagnostics[0]!.range.start})
  expect(result).toMatchObject({contents: {kind: 'plaintext', value: expect.stringMatching(/^[^*]+\n\n[^*]+\n\ncopydesk: typo$/)}})
  expect(client.faults).toEqual([])
})

test('a client that knows no versioned edits is sent plain ones', async () => {
  await started({capabilities: {...usual, workspace: {}}})
  client.open(URI, TEXT)
  await client.diagnostics(URI)
  const [best] = await actionsAt()
  expect(best?.edit).toEqual({
    changes: {[URI]: [{range: {start: {line: 0, character: 31}, end: {line: 0, character: 41}}, newText: 'abandoned'}]},
  })
})

test('versions are told with edits, and newer ones win', async () => {
  await started({initializationOptions: {delay: 30}})
  client.open(URI, TEXT, 'markdown', 4)
  await client.diagnostics(URI, 4)
  const [best] = await actionsAt()
  expect(best?.edit?.documentChanges?.[0]?.textDocument).toEqual({uri: URI, version: 4})
  for (let version = 5; version < 25; version++) client.change(URI, version, [insertion('x')])
  const {version} = await client.diagnostics(URI, 24)
  expect(version).toBe(24)
  expect(shownOf(URI).map((one) => one.version)).toEqual([4, 24])
})

test('a text is checked after a pause, or a second, in which something is typed', async () => {
  await started({initializationOptions: {delay: 400}})
  client.open(URI, TEXT)
  await client.diagnostics(URI)
  const start = performance.now()
  client.change(URI, 2, [insertion('x')])
  await rest(250)
  client.change(URI, 3, [insertion('x')])
  await client.diagnostics(URI, 2)
  const paused = performance.now() - start
  expect(shownOf(URI).map((one) => one.version)).toEqual([1, 3])
  expect(paused).toBeGreaterThan(640)
  let version = 3
  for (const since = performance.now(); performance.now() - since < 1600; await rest(100)) client.change(URI, ++version, [insertion('x')])
  expect(shownOf(URI).length).toBeGreaterThan(2)
  expect(shownOf(URI).length).toBeLessThan(6)
})

test('what is checked only when saved, or on command, waits for it', async () => {
  await started({initializationOptions: {run: 'onSave', delay: 1}})
  client.open(URI, TEXT)
  await client.diagnostics(URI)
  client.change(URI, 2, [insertion('He recieved it. ')])
  await rest(50)
  expect(shownOf(URI)).toHaveLength(1)
  client.notify('textDocument/didSave', {textDocument: {uri: URI}})
  expect((await client.diagnostics(URI, 2)).diagnostics).toHaveLength(2)
  client.notify('workspace/didChangeConfiguration', {settings: {copydesk: {run: 'onCommand'}}})
  await rest(50)
  const other = 'untitled:b.md'
  client.open(other, TEXT)
  client.notify('textDocument/didSave', {textDocument: {uri: other}})
  await rest(50)
  expect(shownOf(other)).toEqual([])
  await client.request('workspace/executeCommand', {command: 'copydesk.checkNow', arguments: [{uri: other}]})
  expect(shownOf(other)).toHaveLength(1)
  await client.request('workspace/executeCommand', {command: 'copydesk.checkNow'})
  expect(shownOf(other)).toHaveLength(2)
})

test('until a new check has been made, what is found follows what is typed', async () => {
  await started({initializationOptions: {run: 'onSave'}})
  client.open(URI, TEXT)
  await client.diagnostics(URI)
  client.change(URI, 2, [insertion('Ah! 😀 ')])
  const [best] = await actionsAt()
  const start = {line: 0, character: 38}
  expect(best?.edit?.documentChanges?.[0]).toMatchObject({edits: [{range: {start}, newText: 'abandoned'}], textDocument: {version: 2}})
  const hover = await client.request('textDocument/hover', {textDocument: {uri: URI}, position: start})
  expect(hover.result).toMatchObject({range: {start}})
  client.change(URI, 3, [{range: {start: {line: 0, character: 40}, end: {line: 0, character: 41}}, text: ''}])
  expect((await actionsAt()).filter(({edit}) => edit)).toEqual([])
  client.change(URI, 4, [{text: TEXT}])
  expect((await client.request('textDocument/hover', {textDocument: {uri: URI}, position: {line: 0, character: 33}})).result).toBeNull()
})

test('each document has the settings that the client gives for it, asked for once and again when they change', async () => {
  const asked: string[] = []
  client = new InsideClient()
  let severity = 'hint'
  client.answers.set('workspace/configuration', ({items}) =>
    items.map(({scopeUri, section}: {scopeUri: string; section: string}) => {
      asked.push(`${section} ${scopeUri}`)
      return scopeUri === URI ? {severity: {warn: severity}} : null
    }),
  )
  client.answers.set('client/registerCapability', () => null)
  const workspace = {...usual.workspace, configuration: true, didChangeConfiguration: {dynamicRegistration: true}}
  await client.start({capabilities: {...usual, workspace}, initializationOptions: {severity: {warn: 'error'}}})
  client.open(URI, TEXT)
  client.open('untitled:b.md', TEXT)
  expect((await client.diagnostics(URI)).diagnostics[0]?.severity).toBe(4)
  expect((await client.diagnostics('untitled:b.md')).diagnostics[0]?.severity).toBe(1)
  expect(asked).toEqual([`copydesk ${URI}`, 'copydesk untitled:b.md'])
  severity = 'information'
  client.notify('workspace/didChangeConfiguration', {settings: null})
  await client.shows(URI, ([first]) => first?.severity === 3)
  expect(client.faults).toEqual([])
})

test('settings may come under their name or bare, and a client that wants it is told what becomes of a document', async () => {
  client = new InsideClient()
  const states: string[] = []
  client.answers.set('copydesk/status', ({uri, state, count}) => states.push(`${uri} ${state} ${count}`))
  await client.start({initializationOptions: {statusNotifications: true, copydesk: {severity: {warn: 'off'}}}})
  client.open(URI, TEXT)
  expect((await client.diagnostics(URI)).diagnostics).toEqual([])
  client.open('untitled:a.ts', TEXT, 'typescript')
  await client.diagnostics('untitled:a.ts')
  await client.until(() => states[2])
  expect(states).toEqual([`${URI} checking 0`, `${URI} checked 1`, 'untitled:a.ts off 0'])
  expect(client.faults).toEqual([])
})

test('a command that cannot be done is told, and harms nothing', async () => {
  await started()
  client.open(URI, TEXT)
  await client.diagnostics(URI)
  const run = (command: string, given?: object) => client.request('workspace/executeCommand', {command, arguments: given && [given]})
  const cases: readonly (readonly [command: string, given: object | undefined, told: string])[] = [
    ['copydesk.unheardOf', {uri: URI}, ''],
    ['copydesk.addWords', {uri: URI, words: [], to: 'project'}, 'No words'],
    ['copydesk.addWords', {uri: URI, to: 'project'}, 'No words'],
    ['copydesk.addWords', {uri: 'untitled:none.md', words: ['a'], to: 'project'}, 'is not open'],
    ['copydesk.addWords', {uri: URI, words: ['two words'], to: 'project'}, 'two words'],
    ['copydesk.ignoreHere', {uri: URI, ruleId: 'typo', start: 5}, 'is not there any more'],
    ['copydesk.ignoreHere', {uri: URI, ruleId: 'compound', start: 31}, 'is not there any more'],
    ['copydesk.openRulePage', {uri: URI, ruleId: 'no-rule'}, 'There is no page about "no-rule"'],
    ['copydesk.openRulePage', {uri: URI, ruleId: '../../typo'}, 'There is no page'],
    ['copydesk.fixAll', undefined, 'is not open'],
    ['copydesk.fixAll', {uri: 'untitled:none.md'}, 'is not open'],
  ]
  for (const [command, given, told] of cases) {
    const before = client.shown.length
    expect((await run(command, given)).result).toBeNull()
    if (told !== '')
      expect({command, given, shown: client.shown.slice(before)}).toEqual({command, given, shown: [expect.stringContaining(told)]})
  }
  expect(client.logged.some((message) => message.includes('There is no command "copydesk.unheardOf"'))).toBe(true)
  expect(client.faults).toEqual([])
})

test('a page is named where the client cannot show it, and an address is opened only where it is one of the web', async () => {
  await started({capabilities: {...usual, window: {}}})
  client.open(URI, TEXT)
  await client.diagnostics(URI)
  const open = (given: object) =>
    client.request('workspace/executeCommand', {command: 'copydesk.openRulePage', arguments: [{uri: URI, ...given}]})
  await open({ruleId: 'typo'})
  expect(client.shown.at(-1)).toMatch(/The page about "typo": file:.*typo\/README\.md$/)
  await open({ruleId: 'style.A', url: 'https://example.org/a'})
  expect(client.shown.at(-1)).toContain('https://example.org/a')
  await open({ruleId: 'typo', url: 'file:///etc/passwd'})
  expect(client.shown.at(-1)).toMatch(/README\.md$/)
})

test('a change that the editor does not make is logged', async () => {
  await started()
  client.answers.set('workspace/applyEdit', () => ({applied: false, failureReason: 'it is read-only'}))
  client.open(URI, 'The “old pier“ stays.\n')
  await client.diagnostics(URI)
  await client.request('workspace/executeCommand', {command: 'copydesk.fixAll', arguments: [{uri: URI}]})
  expect(client.logged.at(-1)).toBe('The editor has not made the change "Make all safe corrections": it is read-only')
})
