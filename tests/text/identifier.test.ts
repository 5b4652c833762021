import {expect, test} from 'vitest'
import {addWordsOfIdentifiers} from '../../src/text/identifier.ts'

function wordsOf(text: string): string[] {
  const words = new Set<string>()
  addWordsOfIdentifiers(text, words)
  return [...words].sort()
}

test.each([
  ['readFile', ['file', 'read', 'readfile']],
  ['HTTPServer', ['http', 'httpserver', 'server']],
  ['read_file(path)', ['file', 'path', 'read']],
  ['ReadAZ', ['az', 'read', 'readaz']],
  ['zebra Zulu AZ', ['az', 'zebra', 'zulu']],
  ['x1y', []],
  ['aB', ['ab']],
  ['a[b]@`{~', []],
  ['éa ab', ['ab']],
  ['', []],
])('the words of %j are %j', (text, words) => expect(wordsOf(text)).toEqual(words))
