import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {foundAt} from './harness/found-at.ts'
import {InsideClient} from './harness/inside.ts'
import {type Asked, Scripted} from './harness/scripted.ts'

const URI = 'untitled:a.md'
const SHORT = 'He abandonned it.\n'

/** A text that is looked at by windows: lines of ten characters. */
const LONG = '123456789\n'.repeat(100_001)

const pulling = {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}

let client: InsideClient
let scripted: Scripted
let states: string[] = []

beforeEach(() => {
  scripted = new Scripted()
  client = new InsideClient({lanes: scripted.lanes})
  states = []
  client.answers.set('copydesk/status', ({uri, state, count}) => states.push(`${uri.slice('untitled:'.length)} ${state} ${count}`))
})
afterEach(async () => {
  expect(await client.stop()).toBe(0)
  expect(client.faults).toEqual([])
})

const start = (given: {capabilities?: object; initializationOptions?: object} = {}) =>
  client.start({...given, initializationOptions: {statusNotifications: true, delay: 0, ...given.initializationOptions}})

const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

/** The question of this number, when it is asked. */
const question = (number: number): Promise<Asked> => scripted.first((_, index) => index === number)

/** Until what was said has been heard. */
const heard = async () => {
  await client.request('textDocument/hover', {textDocument: {uri: 'untitled:nowhere.md'}, position: {line: 0, character: 0}})
  await turn()
}

const look = (line: number, uri = URI) => client.notify('copydesk/didChangeVisibleRange', {uri, line})
const type = (version: number, line = 0, uri = URI) => {
  const at = {line, character: 0}
  client.change(uri, version, [{range: {start: at, end: at}, text: 'x'}])
}
const shownOf = (uri = URI) =>
  client.published
    .filter((one) => one.uri === uri)
    .map(({version, diagnostics}) => [version, diagnostics.map(({range}) => range.start.line)])

describe('a long document', () => {
  test('is looked at where its reader is, then as a whole', async () => {
    await start()
    client.open(URI, LONG)
    const part = await question(0)
    expect(part.task).toMatchObject({key: `${URI}#window`, within: {start: 0, end: 40_000}})
    part.answer({found: [foundAt(20, '12')]})
    const whole = await question(1)
    expect(whole.task.key).toBe(URI)
    expect(whole.task.within).toBeUndefined()
    await client.until(() => shownOf()[0])
    whole.answer({found: [foundAt(20, '12'), foundAt(900_000, '12')]})
    await client.until(() => shownOf()[1])
    expect(shownOf()).toEqual([
      [1, [2]],
      [1, [2, 90_000]],
    ])
    await client.until(() => states[1])
    expect(states).toEqual(['a.md checking 0', 'a.md checked 2'])
  })

  test('is looked at elsewhere first when its reader goes there', async () => {
    await start()
    client.open(URI, LONG)
    await question(0)
    look(50_000)
    expect((await question(1)).task.within).toEqual({start: 460_000, end: 540_000})
    expect(scripted.open.map(({task}) => task.within)).toEqual([{start: 460_000, end: 540_000}])
  })

  test.each([
    ['at its end', 46_000 + 8000, false],
    ['after its end', 46_000 + 8001, true],
    ['at its start', 46_000, false],
    ['before its start', 45_999, true],
  ])('is looked at anew where its reader goes beyond what is looked at, and only there: %s', async (_, line, isAnew) => {
    await start()
    client.open(URI, LONG)
    await question(0)
    look(50_000)
    const {task} = await question(1)
    expect(task.within).toEqual({start: 460_000, end: 540_000})
    look(line)
    await heard()
    expect(scripted.asked.length).toBe(isAnew ? 3 : 2)
  })

  test('that has been looked at whole is left alone wherever its reader goes', async () => {
    await start()
    client.open(URI, LONG)
    for (const number of [0, 1]) (await question(number)).answer({found: []})
    await client.until(() => states[1])
    look(50_000)
    await heard()
    expect(scripted.asked).toHaveLength(2)
    type(2, 50_000)
    expect((await question(2)).task.within).toEqual({start: 460_001, end: 540_001})
  })

  test('that nobody has asked to look at yet is left alone', async () => {
    await start({initializationOptions: {run: 'onCommand'}})
    client.open(URI, LONG)
    look(50_000)
    await heard()
    expect(scripted.asked).toEqual([])
  })

  test('keeps what was found outside of what is looked at, in order', async () => {
    await start()
    client.open(URI, LONG)
    const all = [foundAt(20, '12'), foundAt(460_000, '12'), foundAt(539_990, '12'), foundAt(540_000, '12')]
    for (const number of [0, 1]) (await question(number)).answer({found: all})
    await client.until(() => shownOf()[1])
    look(50_000)
    const checking = client.request('workspace/executeCommand', {command: 'copydesk.checkNow', arguments: [{uri: URI}]})
    ;(await question(2)).answer({found: [foundAt(500_000, '12')]})
    await client.until(() => shownOf()[2])
    expect(shownOf()[2]).toEqual([1, [2, 50_000, 54_000]])
    ;(await question(3)).answer({found: []})
    await checking
    expect(shownOf()[3]).toEqual([1, []])
  })

  test('that is changed while a part is looked at is looked at again, and nothing of the first is shown', async () => {
    await start({initializationOptions: {run: 'onSave'}})
    client.open(URI, LONG)
    const part = await question(0)
    type(2)
    await heard()
    part.answer({found: [foundAt(20, '12')]})
    await heard()
    expect(shownOf()).toEqual([])
    expect(scripted.asked).toHaveLength(1)
  })

  test('forgets both memories when it is closed', async () => {
    await start()
    client.open(URI, LONG)
    for (const number of [0, 1]) (await question(number)).answer({found: []})
    await client.until(() => states[1])
    client.notify('textDocument/didClose', {textDocument: {uri: URI}})
    await heard()
    expect(new Set(scripted.forgotten)).toEqual(new Set([URI, `${URI}#window`]))
  })
})

describe('a request that waits for a check', () => {
  const pull = (uri = URI) => client.request('textDocument/diagnostic', {textDocument: {uri}})
  const cancel = (id: number) => client.notify('$/cancelRequest', {id})

  test('is answered with what is found in the text as it is then', async () => {
    await start({capabilities: pulling})
    client.open(URI, SHORT)
    const {answer} = await question(0)
    const asked = pull()
    answer({found: [foundAt(3, 'abandonned')]})
    expect((await asked).result).toMatchObject({kind: 'full', items: [{code: 'typo'}]})
    expect((await pull()).result).toMatchObject({kind: 'full', items: [{code: 'typo'}]})
    expect(scripted.asked).toHaveLength(1)
  })

  test('has the text checked where nothing else has', async () => {
    await start({capabilities: pulling, initializationOptions: {run: 'onCommand'}})
    client.open(URI, SHORT)
    await heard()
    expect(scripted.asked).toEqual([])
    const asked = pull()
    ;(await question(0)).answer({found: [foundAt(3, 'abandonned')]})
    expect((await asked).result).toMatchObject({items: [{code: 'typo'}]})
  })

  test('is answered once the text is no more changed', async () => {
    await start({capabilities: pulling})
    client.open(URI, SHORT)
    await question(0)
    const asked = pull()
    type(2)
    const second = await question(1)
    expect(second.task.text).toBe(`x${SHORT}`)
    second.answer({found: []})
    expect((await asked).result).toEqual({kind: 'full', items: []})
  })

  test('and is cancelled, gives up the check that nobody else waits for', async () => {
    await start({capabilities: pulling, initializationOptions: {run: 'onCommand'}})
    client.open(URI, SHORT)
    const asked = pull()
    const {isGivenUp} = await question(0)
    cancel(client.last)
    expect((await asked).error?.code).toBe(-32800)
    expect(isGivenUp()).toBe(true)
  })

  test('and is cancelled, leaves the check to another that waits', async () => {
    await start({capabilities: pulling, initializationOptions: {run: 'onCommand'}})
    client.open(URI, SHORT)
    const kept = pull()
    const check = await question(0)
    const cancelled = pull()
    cancel(client.last)
    expect((await cancelled).error?.code).toBe(-32800)
    expect(check.isGivenUp()).toBe(false)
    check.answer({found: [foundAt(3, 'abandonned')]})
    expect((await kept).result).toMatchObject({items: [{code: 'typo'}]})
  })

  test('and was answered, is not counted among those that wait for the next', async () => {
    await start({capabilities: pulling, initializationOptions: {run: 'onCommand'}})
    client.open(URI, SHORT)
    const first = pull()
    ;(await question(0)).answer({found: []})
    await first
    type(2)
    const second = pull()
    const {isGivenUp} = await question(1)
    cancel(client.last)
    await second
    expect(isGivenUp()).toBe(true)
  })

  test('is answered when its document is closed', async () => {
    await start({capabilities: pulling})
    client.open(URI, SHORT)
    await question(0)
    const asked = pull()
    client.notify('textDocument/didClose', {textDocument: {uri: URI}})
    expect((await asked).result).toMatchObject({kind: 'full'})
  })

  test('is answered though its check fails, and one more of its own, and that is logged', async () => {
    await start({capabilities: pulling})
    client.open(URI, SHORT)
    await question(0)
    const asked = pull()
    for (const number of [0, 1]) (await question(number)).answer({problem: 'a rule has lost its way'})
    expect((await asked).result).toEqual({kind: 'full', items: []})
    expect(client.logged.some((message) => message.startsWith(`${URI} could not be checked: CheckFailure: a rule has lost its way`))).toBe(
      true,
    )
  })
})

describe('what becomes of a document', () => {
  test('that cannot be checked is logged with what is wrong', async () => {
    await start()
    client.open(URI, SHORT)
    ;(await question(0)).answer({done: 'forgotten'})
    await client.until(() => client.logged.find((message) => message.includes('has not answered what it was asked')))
    expect(shownOf()).toEqual([])
  })

  test('that was changed while it was checked is told with the check that follows', async () => {
    await start({initializationOptions: {delay: 10_000}})
    client.open(URI, SHORT)
    const check = await question(0)
    type(2)
    await heard()
    expect(check.isGivenUp()).toBe(true)
    expect(shownOf()).toEqual([])
    expect(states).toEqual(['a.md checking 0'])
  })

  test('that is checked only when saved, is told of the version that was saved, where it stands now', async () => {
    await start({initializationOptions: {run: 'onSave'}})
    client.open(URI, `\n${SHORT}`)
    const check = await question(0)
    client.change(URI, 2, [{range: {start: {line: 0, character: 0}, end: {line: 0, character: 0}}, text: '\n\n'}])
    await heard()
    check.answer({found: [foundAt(4, 'abandonned')]})
    await client.until(() => shownOf()[0])
    expect(shownOf()).toEqual([[2, [3]]])
  })

  test('that is closed while it is checked is told no more', async () => {
    await start()
    client.open(URI, SHORT)
    await question(0)
    client.notify('textDocument/didClose', {textDocument: {uri: URI}})
    await heard()
    expect(shownOf()).toEqual([[undefined, []]])
    expect(scripted.open).toEqual([])
  })
})

test('when all are checked, that which was looked at last goes first', async () => {
  await start()
  const uris = ['untitled:a.md', 'untitled:b.md', 'untitled:c.md']
  for (const [index, uri] of uris.entries()) {
    client.open(uri, SHORT)
    ;(await question(index)).answer({found: []})
  }
  await client.until(() => states[5])
  look(0, 'untitled:b.md')
  await heard()
  const checking = client.request('workspace/executeCommand', {command: 'copydesk.checkNow'})
  for (const number of [3, 4, 5]) (await question(number)).answer({found: []})
  await checking
  // The first goes to a thread that has nothing to do; of those that wait, the last goes next.
  expect(scripted.asked.slice(4).map(({task}) => task.key)).toEqual(['untitled:b.md', 'untitled:c.md'])
})
