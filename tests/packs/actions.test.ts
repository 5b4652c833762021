import {describe, expect, test} from 'vitest'
import {readPacks} from '../../src/packs/read-packs.ts'
import {foundBy} from './harness/found.ts'

const ruleOf = (action: string, token: string): string =>
  `extends: existence\nmessage: M\nnonword: true\ntokens: ['${token}']\naction: ${action}`

/** Where the first finding is, what stands there, and its corrections. */
async function corrected(action: string, token: string, text: string) {
  const [[start, actual, , ...expected] = []] = await foundBy(ruleOf(action, token), text)
  return [start, actual, ...expected]
}

describe('an action corrects what was found', () => {
  test.each([
    ['{name: replace, params: [one, two]}', 'three', 'So three.', [3, 'three', 'one', 'two']],
    ['{name: replace, params: [so, three]}', 'three', 'So three.', [3, 'three', 'so']],
    ['{name: replace}', 'three', 'So three.', [3, 'three']],
    ['{name: remove}', 'really ', 'It really is.', [3, 'really ', '']],
    ['{name: suggest, params: [names.tengo]}', 'three', 'So three.', [3, 'three']],
    ['{name: convert, params: [simple]}', 'auto-\\w+', 'It has auto-start.', [7, 'auto-start', 'auto start']],
    ['{name: convert, params: [simple]}', '[a-z]+[A-Z]\\w+', 'The backUpSet is.', [4, 'backUpSet', 'back up set']],
    ['{name: convert, params: [simple]}', 'iPhone', 'An iPhone.', [3, 'iPhone', 'iphone']],
    ['{name: convert, params: [simple]}', '[A-Z_]{3,}', 'The MAX__SIZE_ is.', [4, 'MAX__SIZE_', 'max size']],
    ['{name: convert, params: [simple]}', 'ÉlanVital', 'An ÉlanVital.', [3, 'ÉlanVital', 'élan vital']],
    ['{name: convert, params: [simple]}', 'right', 'All right.', [4, 'right']],
  ])('%s of /%s/ in %j', async (action, token, text, expected) => {
    expect(await corrected(action, token, text)).toEqual(expected)
  })
})

describe('an action that edits', () => {
  test.each([
    ['[trim, ly]', 'lyly\\w+', 'A lylyrically.', [2, 'lylyrically', 'rica']],
    ['[trim, " "]', ' — ', 'One — two.', [3, ' — ', '—']],
    ['[trim, ".!"]', '[.!]+\\w*[.!]+', 'Oh ..so!. And.', [3, '..so!.', 'so']],
    ['[trim, x]', 'xxx', 'An xxx.', [3, 'xxx', '']],
    ['[trim_left, "0"]', '0+\\d+', 'It is 00700.', [6, '00700', '700']],
    ['[trim_right, "0"]', '0+\\d+', 'It is 00700.', [6, '00700', '007']],
    ['[trim_right, ".?!"]', '[a-z]+[.?!]+', 'Now what?!', [4, 'what?!', 'what']],
    ['[trim_left, "0"]', '\\d+', 'It is 700.', [6, '700']],
    ['[trim, "🚢"]', '[🚢🚣]+', 'A 🚢🚣🚢 is.', [2, '🚢🚣🚢', '🚣']],
    ['[remove, ".!"]', '\\w+[.!]\\w+[.!]', 'Go u.s. now.', [3, 'u.s.', 'us']],
    ['[remove, "🚢"]', '[🚢🚣]+', 'A 🚢🚣🚢 is.', [2, '🚢🚣🚢', '🚣']],
    ['[truncate, " "]', 'the the', 'Go to the the end.', [6, 'the the', 'the']],
    ['[truncate, ", "]', '\\w+, \\w+, \\w+', 'So a, b, c.', [3, 'a, b, c', 'a']],
    ['[truncate, "-"]', 'the the', 'To the the end.', [3, 'the the']],
    ['[split, " ", "1"]', 'most unique', 'A most unique ship.', [2, 'most unique', 'unique']],
    ['[split, " ", "0"]', 'ATM machine', 'An ATM machine.', [3, 'ATM machine', 'ATM']],
    ['[split, " ", "2"]', 'ATM machine', 'An ATM machine.', [3, 'ATM machine']],
    ['[regex, "-", " "]', '\\w+ly-\\w+-\\w+', 'A newly-made-up word.', [2, 'newly-made-up', 'newly made up']],
    ['[regex, "(\\\\w+)( using)", "$1 by using"]', '\\w+ using', 'Sail ships using wind.', [5, 'ships using', 'ships by using']],
    ['[regex, "(\\\\w)(\\\\w)", "${2}$1$3"]', 'ab', 'An ab.', [3, 'ab', 'ba']],
    ['[regex, "x", "y"]', 'ab', 'An ab.', [3, 'ab']],
    ['[regex, "b", "B"]', 'ab', 'An ab.', [3, 'ab', 'aB']],
    ['[regex, "B", "x"]', 'ab', 'An ab.', [3, 'ab']],
  ])('by %s what /%s/ finds in %j', async (params, token, text, expected) => {
    expect(await corrected(`{name: edit, params: ${params}}`, token, text)).toEqual(expected)
  })

  test.each([
    ['leaves a space that was found with a word', '[trim_right, "!"]', '\\w+! ', 'Stop! Go.', [0, 'Stop! ']],
    ['leaves the space after what it takes', '[remove, ",."]', '[,.] ', 'One, two.', [3, ', ', ' ']],
    ['leaves the space before what it takes', '[remove, "(x"]', ' \\(x', 'One (x two.', [3, ' (x', ' ']],
    ['takes all spaces of what has none at its ends', '[remove, "ab"]', 'a b', 'An a b is.', [3, 'a b', '']],
    ['takes the space beside a word that goes', '[regex, very, ""]', 'very good', 'A very good ship.', [2, 'very good', 'good']],
    ['takes the space before a word that goes', '[regex, indeed, ""]', 'good indeed', 'A good indeed ship.', [2, 'good indeed', 'good']],
  ])('%s', async (_, params, token, text, expected) => {
    expect(await corrected(`{name: edit, params: ${params}}`, token, text)).toEqual(expected)
  })
})

describe('an action that cannot be served is named', () => {
  test.each([
    ['{name: edit, params: [shout]}', 'edits by "shout", which is not known: known are regex, remove, trim, trim_left'],
    ['{name: edit, params: []}', 'edits by "", which is not known'],
    ['{name: edit, params: [toString]}', 'edits by "toString", which is not known'],
    ['{name: edit, params: [trim]}', 'edits by "trim", which takes characters, not 0 texts'],
    ['{name: edit, params: [regex, a]}', 'edits by "regex", which takes an expression and what replaces it, not 1 texts'],
    ['{name: edit, params: [regex, a, b, c]}', 'not 3 texts'],
    ['{name: edit, params: [regex, "(", b]}', 'the expression of its action cannot be read: a bracket is not closed'],
    ['{name: edit, params: [split, " ", first]}', 'takes the part with the number "first", which is none from 0 on'],
    ['{name: edit, params: [split, " ", "-1"]}', 'the number "-1"'],
    ['{name: convert}', 'converts to "", which is not known: known is simple'],
    ['{name: convert, params: [snake]}', 'converts to "snake", which is not known'],
    ['{name: replace, parms: [a]}', 'it has an unknown key "parms": did you mean "params"?'],
    ['{name: shout}', 'its action "shout" is not known: known are replace, remove, edit, convert and suggest'],
  ])('%s', (action, reason) => {
    const {rules, unserved} = readPacks([{name: 'own', files: {'Rule.yml': ruleOf(action, 'a')}}])
    expect(rules).toEqual([])
    expect(unserved[0]?.reason).toContain(reason)
  })
})
