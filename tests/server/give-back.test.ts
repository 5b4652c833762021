import {expect, test, vi} from 'vitest'
import {GivingBack} from '../../src/server/give-back.ts'

/** How often garbage is collected meanwhile. */
function collecting(run: (givingBack: GivingBack, collected: () => number) => void): void {
  vi.useFakeTimers()
  try {
    let collected = 0
    run(new GivingBack(() => collected++), () => collected)
  } finally {
    vi.useRealTimers()
  }
}

test('garbage is collected when enough was forgotten, and nothing else is to be done', () => {
  collecting((givingBack, collected) => {
    givingBack.end(60_000)
    vi.advanceTimersByTime(5000)
    expect(collected()).toBe(0)
    givingBack.end(40_000)
    vi.advanceTimersByTime(900)
    givingBack.begin()
    vi.advanceTimersByTime(5000)
    expect(collected()).toBe(0)
    givingBack.end(0)
    vi.advanceTimersByTime(1100)
    expect(collected()).toBe(3)
  })
})

test('garbage that was collected does not count again', () => {
  collecting((givingBack, collected) => {
    givingBack.end(200_000)
    vi.advanceTimersByTime(1100)
    givingBack.end(60_000)
    vi.advanceTimersByTime(5000)
    expect(collected()).toBe(3)
    givingBack.end(40_000)
    vi.advanceTimersByTime(1100)
    expect(collected()).toBe(6)
  })
})
