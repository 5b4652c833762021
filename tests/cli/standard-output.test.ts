import {Writable} from 'node:stream'
import {setImmediate} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {StandardOutput} from '../../src/cli/streams/standard-output.ts'

/** An output whose reader takes one piece whenever `take` is called, and one that only holds a byte before it is full. */
function slowOutput() {
  const taken: string[] = []
  const waiting: (() => void)[] = []
  const stream = new Writable({
    highWaterMark: 1,
    write(chunk, _, done) {
      taken.push(String(chunk))
      waiting.push(done)
    },
  })
  const failures: string[] = []
  const output = new StandardOutput(stream, ({message}) => failures.push(message))
  return {stream, output, taken, failures, take: () => waiting.shift()?.()}
}

const errorOf = (code: string): Error => Object.assign(new Error(code), {code})

/** Whether a promise is kept once all that is under way has been done. */
async function isKept(promise: Promise<unknown>): Promise<boolean> {
  let kept = false
  void promise.then(() => (kept = true))
  await setImmediate()
  return kept
}

describe('who writes to an output that is full waits', () => {
  test('until there is room', async () => {
    const {output, stream, taken, take} = slowOutput()
    const written = output.write('one')
    expect(await isKept(written)).toBe(false)
    take()
    expect(await isKept(written)).toBe(true)
    expect(taken).toEqual(['one'])
    expect(['drain', 'close'].map((event) => stream.listenerCount(event))).toEqual([0, 0])
  })

  test.each(['EPIPE', undefined])('until it is gone (%s)', async (code) => {
    const {output, stream} = slowOutput()
    const written = output.write('one')
    stream.destroy(code === undefined ? undefined : errorOf(code))
    expect(await isKept(written)).toBe(true)
  })

  test('and does not where it has room, or nothing to write', async () => {
    const taken: string[] = []
    const stream = new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        taken.push(chunk)
        done()
      },
    })
    const output = new StandardOutput(stream, () => undefined)
    expect(await isKept(output.write('one'))).toBe(true)
    expect(await isKept(output.write(''))).toBe(true)
    expect(taken).toEqual(['one'])
  })
})

describe('an output', () => {
  test('whose reader has left is gone, and nobody is told', async () => {
    const {output, stream, failures, taken} = slowOutput()
    expect(output.isGone()).toBe(false)
    stream.emit('error', errorOf('EPIPE'))
    expect(output.isGone()).toBe(true)
    expect(await isKept(output.write('one'))).toBe(true)
    expect([taken, failures]).toEqual([[], []])
  })

  test('that fails otherwise is told once', () => {
    const {output, stream, failures} = slowOutput()
    stream.emit('error', errorOf('ENOSPC'))
    stream.emit('error', errorOf('ENOSPC'))
    expect(output.isGone()).toBe(true)
    expect(failures).toEqual(['ENOSPC'])
  })

  test('that was closed takes nothing', async () => {
    const {output, stream, taken} = slowOutput()
    stream.destroy()
    expect(await isKept(output.write('one'))).toBe(true)
    expect(taken).toEqual([])
  })
})
