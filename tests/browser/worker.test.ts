import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {createWorkerLinter, type WorkerLinter, type WorkerOptions} from '../../src/browser/client.ts'
import {withLateFiles} from '../../src/browser/late-files.ts'
import {PageDesk} from '../../src/browser/page-desk.ts'
import type {WorkerLike} from '../../src/browser/port.ts'
import {serving} from '../../src/browser/serve.ts'
import type {ToPage, ToWorker} from '../../src/browser/worker-protocol.ts'
import {createLinter, createSpeller, lint, SettingsError} from '../../src/index.ts'

type Listener = (event: {data: unknown; message?: string}) => void

/** A worker that lives in the same thread, and keeps what it was sent. */
class LocalWorker implements WorkerLike {
  readonly received: ToWorker[] = []
  isTerminated = false
  readonly #listeners: Record<'message' | 'error', Listener[]> = {message: [], error: []}
  readonly #serve = serving(
    (message: ToPage) => this.tell('message', {data: structuredClone(message)}),
    () => new URL('../../dictionaries/english/', import.meta.url),
  )

  postMessage(message: unknown): void {
    const copy = structuredClone(message) as ToWorker
    this.received.push(copy)
    this.#serve(copy)
  }

  terminate(): void {
    this.isTerminated = true
  }

  addEventListener(type: 'message' | 'error', listener: (event: never) => void): void {
    this.#listeners[type].push(listener as Listener)
  }

  tell(type: 'message' | 'error', event: {data?: unknown; message?: string}): void {
    if (!this.isTerminated) for (const listener of this.#listeners[type]) listener({data: undefined, ...event})
  }
}

function started(settings = {}, options: WorkerOptions = {}): {worker: LocalWorker; linter: WorkerLinter} {
  const worker = new LocalWorker()
  return {worker, linter: createWorkerLinter(settings, {...options, worker: worker as unknown as Worker})}
}

const textsAsked = ({received}: LocalWorker): string[] =>
  received.flatMap((message) => (message.type === 'ask' ? [message.asked.text] : []))

describe('data that few texts need', () => {
  const technical =
    'Call `start()` first, then `stop()` or `abort()`. It is gzipped, memoized and deserialized, as the hostnames in the configs are.\n'
  const served = (reads: string[], isBroken = () => false) => {
    const source = withLateFiles(async (name) => {
      reads.push(name)
      if (name === 'topics.txt' && isBroken()) throw new Error('Cannot load topics.txt')
      return readFileSync(new URL(`../../dictionaries/english/${name}`, import.meta.url))
    })
    return new PageDesk({}, source)
  }
  const lintAsked = (text: string) => ({method: 'lint', text, document: '', format: 'markdown'}) as const

  test('is read when a text first asks for it, once, and the text is then answered as in Node', async () => {
    const reads: string[] = []
    const desk = served(reads)
    await desk.answer(lintAsked('The ferry left and the crew sang.\n'))
    expect(reads).not.toContain('topics.txt')
    const {messages} = await lint(technical, {format: 'markdown'})
    const found = (await desk.answer(lintAsked(technical))) as readonly {actual: string}[]
    expect(found.map(({actual}) => actual)).toEqual(messages.map(({actual}) => actual))
    await desk.answer(lintAsked(technical))
    expect(reads.filter((name) => name === 'topics.txt')).toHaveLength(1)
  })

  test('is sent for again where it could not be read', async () => {
    let isBroken = true
    const desk = served([], () => isBroken)
    await expect(desk.answer(lintAsked(technical))).rejects.toThrow('Cannot load topics.txt')
    isBroken = false
    const {messages} = await lint(technical, {format: 'markdown'})
    expect(await desk.answer(lintAsked(technical))).toHaveLength(messages.length)
  })
})

describe('answers', () => {
  const text = 'The council sold the ferry to a German owner. Who has promissed to keep the the crew.\n'

  test('lint gives what Node finds, as plain objects that can be cloned', async () => {
    const {linter} = started()
    const {messages} = await lint(text)
    const found = await linter.lint(text)
    expect(found?.map(({ruleId, start, end, actual, expected, reason}) => ({ruleId, start, end, actual, expected, reason}))).toEqual(
      messages.map(({ruleId, place, actual, expected, reason}) => ({
        ruleId,
        start: place.start.offset,
        end: place.end.offset,
        actual,
        expected,
        reason,
      })),
    )
    expect(structuredClone(found)).toEqual(found)
  })

  test('fix and clean give the text, and what is left or was done', async () => {
    const {linter} = started()
    const inNode = await createLinter()
    const fixed = await linter.fix(text)
    expect(fixed?.text).toBe(String(inNode.fix(text)))
    expect(fixed?.findings.map(({ruleId}) => ruleId)).toEqual(inNode.lint(fixed!.text).messages.map(({ruleId}) => ruleId))
    expect((await linter.clean('The caf&eacute; is shut.\n'))?.text).toBe('The café is shut.\n')
  })

  test('suggest gives what the speller suggests', async () => {
    expect(await started().linter.suggest('recieve')).toEqual((await createSpeller()).suggest('recieve'))
  })

  test('methods work when they are taken out of the linter', async () => {
    const {fix, suggest} = started().linter
    expect([(await fix('She closed the the door.'))?.text, (await suggest('harbuor'))[0]]).toEqual(['She closed the door.', 'harbour'])
  })

  test('the format of a text is as it is said', async () => {
    const {linter} = started()
    const source = '# A head\n\n`recieve` and <b id="recieve">recieve</b>\n'
    expect((await linter.lint(source, {format: 'markdown'}))?.map(({start}) => start)).toEqual([source.lastIndexOf('recieve')])
    expect(await linter.lint(source)).toHaveLength(3)
  })

  test('settings count, and change for all documents', async () => {
    const {linter} = started({rules: {typo: 'error'}})
    expect((await linter.lint('We recieve it.'))?.map(({severity}) => severity)).toEqual(['error'])
    await linter.configure({words: ['recieve']})
    expect(await linter.lint('We recieve it.')).toEqual([])
  })

  test('packs go along as data: files as texts, and rules as what their YAML stands for', async () => {
    const {linter} = started({
      packs: [
        {
          name: 'style',
          files: {
            'Weasel.yml': "extends: existence\nmessage: Leave out '%s'\ntokens: [a lot of]",
            'Terms.yml': {extends: 'substitution', message: "Write '%s', not '%s'", level: 'error', swap: {email: 'message'}},
            'accept.txt': 'email address',
          },
        },
      ],
      rules: {'style.Weasel': 'info'} as never,
    })
    const found = await linter.lint('We sent a lot of ships an email to an email address.')
    expect(found?.map(({ruleId, severity, actual, expected}) => [ruleId, severity, actual, expected])).toEqual([
      ['style.Weasel', 'info', 'a lot of', []],
      ['style.Terms', 'error', 'email', ['message']],
    ])
    await linter.configure({})
    expect(await linter.lint('We sent a lot of ships an email.')).toEqual([])
  })

  test('a pack that is none is told', async () => {
    const {linter} = started({packs: [{name: 'style', files: {'Weasel.yml': 1}}]})
    await expect(linter.ready).rejects.toThrow('The file "Weasel.yml" of the pack "style" must be an object, not 1')
  })
})

describe('newest wins', () => {
  test('of versions that come faster than answers, the first is answered and dropped, the last is answered, and no other is asked', async () => {
    const {worker, linter} = started()
    await linter.lint('We begin.')
    const versions = Array.from({length: 30}, (_, index) => `We recieve ${index} boats.`)
    const answers = await Promise.all(versions.map((version) => linter.lint(version)))
    expect(answers.slice(0, -1)).toEqual(Array(29).fill(undefined))
    expect(answers.at(-1)).toMatchObject([{actual: 'recieve'}])
    expect(textsAsked(worker)).toEqual(['We begin.', versions[0], versions[29]])
  })

  test('the same version is asked once', async () => {
    const {worker, linter} = started()
    const [first, second] = await Promise.all([linter.lint('We recieve it.'), linter.lint('We recieve it.')])
    expect(first).toBe(second)
    expect(first).toHaveLength(1)
    expect(textsAsked(worker)).toHaveLength(1)
  })

  test('documents and questions of other kinds do not overtake each other', async () => {
    const {linter} = started()
    const answers = await Promise.all([
      linter.lint('We recieve it.', {document: 'a'}),
      linter.lint('We recieve two.', {document: 'b'}),
      linter.fix('We recieve it.', {document: 'a'}),
      linter.suggest('recieve'),
    ])
    expect(answers.map((answer) => answer !== undefined)).toEqual([true, true, true, true])
  })

  test('what is asked before settings change comes to nothing, and the same text is asked again', async () => {
    const {linter} = started()
    const before = linter.lint('We recieve it.')
    void linter.configure({rules: {typo: 'error'}})
    const after = linter.lint('We recieve it.')
    expect(await before).toBeUndefined()
    expect(await after).toMatchObject([{severity: 'error'}])
  })
})

describe('giving up', () => {
  test('a signal gives a question up, before it is asked or after', async () => {
    const {worker, linter} = started()
    const control = new AbortController()
    const asked = linter.lint('We recieve it.', {signal: control.signal})
    control.abort()
    expect(await asked).toBeUndefined()
    expect(await linter.lint('We recieve two.', {signal: control.signal})).toBeUndefined()
    expect(textsAsked(worker)).toEqual(['We recieve it.'])
    expect(await linter.lint('We recieve three.')).toHaveLength(1)
  })

  test('dispose ends the worker: what waits comes to nothing, what comes later fails', async () => {
    const {worker, linter} = started()
    const waiting = linter.lint('We recieve it.')
    linter.dispose()
    expect(await waiting).toBeUndefined()
    expect(worker.isTerminated).toBe(true)
    await expect(linter.lint('We recieve two.')).rejects.toThrow('ended by dispose()')
  })

  test('a document that is closed is forgotten, and may be opened again', async () => {
    const {worker, linter} = started()
    await linter.lint('We recieve it.', {document: 'a'})
    linter.close('a')
    expect(worker.received.at(-1)).toEqual({type: 'close', document: 'a'})
    expect(await linter.lint('We recieve it.', {document: 'a'})).toHaveLength(1)
  })
})

describe('errors', () => {
  test('wrong settings fail as in Node, aloud where they are awaited', async () => {
    const {linter} = started({rule: {}})
    await expect(linter.ready).rejects.toThrow(SettingsError)
    await expect(linter.lint('We begin.')).rejects.toThrow('rules')
    await linter.configure({})
    expect(await linter.lint('We recieve it.')).toHaveLength(1)
  })

  test('a worker that fails ends all that waits, with its reason', async () => {
    const {worker, linter} = started()
    const waiting = linter.lint('We recieve it.')
    worker.tell('error', {message: 'boom'})
    await expect(waiting).rejects.toThrow("copydesk's worker failed: boom")
    await expect(linter.suggest('recieve')).rejects.toThrow('boom')
  })
})
