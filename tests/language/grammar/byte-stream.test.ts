import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ByteReader, ByteWriter} from '../../../src/language/grammar/byte-stream.ts'

test('numbers are read as they were written, one by one or together', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1))), (numbers) => {
      const out = new ByteWriter()
      for (const number of numbers) out.number(number)
      const bytes = out.take()
      const one = new ByteReader(bytes)
      expect(numbers.map(() => one.number())).toEqual(numbers)
      const all = new ByteReader(bytes)
      expect([...all.numbers(new Int32Array(numbers.length))]).toEqual(numbers)
      expect(all.rest()).toHaveLength(0)
    }),
  )
})
