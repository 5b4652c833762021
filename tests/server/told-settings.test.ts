import {describe, expect, test, vi} from 'vitest'
import type {Connection} from '../../src/server/bundled/protocol.ts'
import {clientOf} from '../../src/server/capabilities.ts'
import {Log} from '../../src/server/log.ts'
import {ToldSettings} from '../../src/server/told-settings.ts'

const asking = clientOf({workspace: {configuration: true}})
const silent = clientOf({})

/** A client that is asked for settings, and what it is told. */
class Asked {
  readonly asked: unknown[] = []
  readonly told: string[] = []
  answer: () => unknown = () => null

  get connection(): Connection {
    const getConfiguration = async (item: unknown) => {
      this.asked.push(item)
      return this.answer()
    }
    return {workspace: {getConfiguration}, console: {info: (text: string) => this.told.push(text)}} as unknown as Connection
  }
}

function settingsOf(client: Asked, capabilities = asking, initial: unknown = {}): ToldSettings {
  const settings = new ToldSettings(client.connection, new Log(client.connection))
  settings.start(capabilities, initial)
  return settings
}

describe('a client that can be asked', () => {
  test('is asked once for each document, until its settings change or the document is closed', async () => {
    const client = new Asked()
    client.answer = () => ({delay: 10 * client.asked.length})
    const settings = settingsOf(client)
    expect((await settings.of('a')).delay).toBe(10)
    expect((await settings.of('a')).delay).toBe(10)
    expect((await settings.of('b')).delay).toBe(20)
    settings.forget('a')
    expect([(await settings.of('a')).delay, (await settings.of('b')).delay]).toEqual([30, 20])
    settings.change(null)
    expect([(await settings.of('a')).delay, (await settings.of('b')).delay]).toEqual([40, 50])
    expect(client.asked[0]).toEqual({section: 'copydesk', scopeUri: 'a'})
  })

  test('and has nothing for a document, has what it said when it started', async () => {
    for (const nothing of [null, undefined]) {
      const client = new Asked()
      client.answer = () => nothing
      expect((await settingsOf(client, asking, {delay: 7}).of('a')).delay).toBe(7)
    }
  })

  test('and fails, has what it said when it started', async () => {
    const client = new Asked()
    client.answer = () => {
      throw new Error('no')
    }
    expect((await settingsOf(client, asking, {delay: 7}).of('a')).delay).toBe(7)
  })

  test('and does not answer for two seconds, is waited for no longer', async () => {
    vi.useFakeTimers()
    const client = new Asked()
    client.answer = () => new Promise(() => undefined)
    let delay: number | undefined
    void settingsOf(client, asking, {delay: 7})
      .of('a')
      .then((settings) => {
        ;({delay} = settings)
      })
    await vi.advanceTimersByTimeAsync(1900)
    const early = delay
    await vi.advanceTimersByTimeAsync(200)
    vi.useRealTimers()
    expect([early, delay]).toEqual([undefined, 7])
  })

  test('and has answered, is not believed what it says beside', async () => {
    const client = new Asked()
    client.answer = () => ({run: 'onSave'})
    const settings = settingsOf(client)
    await settings.of('a')
    client.answer = () => null
    settings.change({copydesk: {delay: 9}})
    expect(await settings.of('a')).toMatchObject({delay: 150, run: 'onType'})
  })
})

describe('a client that cannot be asked', () => {
  test('has what it said last', async () => {
    const client = new Asked()
    const settings = settingsOf(client, silent, {delay: 7})
    expect((await settings.of('a')).delay).toBe(7)
    settings.change({copydesk: {delay: 9}})
    expect((await settings.of('a')).delay).toBe(9)
    for (const nothing of [null, undefined, {}, {other: {delay: 1}}]) settings.change(nothing)
    expect((await settings.of('a')).delay).toBe(9)
    settings.change({copydesk: {run: 'onSave'}})
    expect(await settings.of('a')).toMatchObject({delay: 150, run: 'onSave'})
    expect(client.asked).toEqual([])
  })

  test('that says nothing has the defaults', async () => {
    expect(await settingsOf(new Asked(), silent, undefined).of('a')).toEqual({
      enable: true,
      run: 'onType',
      delay: 150,
      fixOnSave: false,
      severity: {error: 'error', warn: 'warning', info: 'information'},
      config: '',
      defaults: {},
    })
  })
})

test('each setting that is wrong is told once', async () => {
  const client = new Asked()
  const settings = settingsOf(client, silent, {delay: -1, dealy: 1})
  settings.change({copydesk: {delay: -1}})
  settings.change({copydesk: {delay: -2}})
  expect(client.told).toEqual([
    '"copydesk.delay" cannot be -1, and counts as 150',
    'There is no setting "copydesk.dealy". There are enable, run, delay, fixOnSave, severity, config, defaults',
    '"copydesk.delay" cannot be -2, and counts as 150',
  ])
})
