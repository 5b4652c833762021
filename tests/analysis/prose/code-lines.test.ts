import {expect, test} from 'vitest'
import {Paragraph} from '../../../src/analysis/paragraph.ts'
import {codeLines} from '../../../src/analysis/prose/code-lines.ts'

const taken = (text: string): string[] => codeLines(text).map(({start, end}) => text.slice(start, end))

test.each([
  'const boats = harbour.boats.filter((boat) => boat.tide === tide[0]);\nconst last = boats.at(-1) ?? {name: "none", tide: []};',
  'lamp.oil == 0 && lamp.refill(tank.pop(), {wick: "new"});\n}',
  '"lamps": [{"oil": "full", "wick": ""}, {"oil": "empty"}],\n"tide": {"low": [4, 16]}',
  '| lamp   | oil   |\n|  +-----+----+ |\n| west   | empty |',
  '}}\n{{',
])('%s is code', (text) => {
  expect(taken(text)).toEqual([text])
})

test.each([
  'The boat (a white one) was sold; nobody\nknew why.',
  'Lights & lamps: 3rd edition, $20 + postage /\npacking.',
  'Call the function `light()` with `{oil: "full"}`, and wait until\nthe lamp burns.',
  'Write to keeper@example.org or see https://example.org/lamps?oil=full#west\nfor what it costs.',
  'The keeper said, "Light it." *He* did not; 50% of the oil was\ngone.',
  'He asked: “Who lit it?\n”',
])('%s is prose', (text) => {
  expect(taken(text)).toEqual([])
})

test('A single line is not asked.', () => {
  expect(taken('const boats = harbour.boats.filter((boat) => boat.tide === tide[0]);')).toEqual([])
})

test('Of a paragraph the lines that are code are told, and those that are prose are not.', () => {
  const text =
    'Ask for the lamp, and light it when the tide turns:\nlamp = harbour.find("west"); lamp.light(oil=tank[0])\nlamp.watch(every=60, until=None)'
  expect(taken(text)).toEqual(['lamp = harbour.find("west"); lamp.light(oil=tank[0])\nlamp.watch(every=60, until=None)'])
})

test('What markup sets apart goes with the line that it stands in.', () => {
  const text = 'x == lamp[0] && y[1] != lamp[2] || {z: lamp(3)};\nz == lamp[1] && x[1] != lamp[0];'
  const paragraph = new Paragraph({kind: 'paragraph', text, opaque: [{start: 0, end: 4}]}, {})
  expect(paragraph.opaque).toEqual([{start: 0, end: text.length}])
})
