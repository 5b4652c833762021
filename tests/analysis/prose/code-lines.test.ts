import {expect, test} from 'vitest'
import {Paragraph} from '../../../src/analysis/paragraph.ts'
import {codeLines} from '../../../src/analysis/prose/code-lines.ts'

const taken = (text: string): string[] => codeLines(text).map(({start, end}) => text.slice(start, end))

test.each([
  'const boats = harbour.boats.filter((boat) => boat.tide === tide[0]);',
  'lamp.oil == 0 && lamp.refill(tank.pop(), {wick: "new"});',
  '  "lamps": [{"oil": "full", "wick": ""}, {"oil": "empty"}]',
  '| lamp   | oil   |\n|  +-----+----+ |\n| west   | empty |',
  '$ lamp --light --for 20m harbour/west > lamp.log 2>&1',
])('%s is code', (text) => {
  expect(taken(text)).toEqual([text.trim()])
})

test.each([
  'The boat (a white one) was sold; nobody knew why.',
  'Lights & lamps: 3rd edition, $20 + postage / packing.',
  'Call the function `light()` with `{oil: "full"}`, and wait until the lamp burns.',
  'Write to keeper@example.org or see https://example.org/lamps?oil=full#west for what it costs.',
  'The keeper said, "Light it." *He* did not; 50% of the oil was gone.',
])('%s is prose', (text) => {
  expect(taken(text)).toEqual([])
})

test('Of a paragraph the lines that are code are told, and those that are prose are not.', () => {
  const text =
    'Ask for the lamp, and light it when the tide turns:\nlamp = harbour.find("west"); lamp.light(oil=tank[0])\nlamp.watch(every=60, until=None)'
  expect(taken(text)).toEqual(['lamp = harbour.find("west"); lamp.light(oil=tank[0])\nlamp.watch(every=60, until=None)'])
})

test('What markup sets apart goes with the line that it stands in.', () => {
  const text = 'x == lamp[0] && y[1] != lamp[2] || {z: lamp(3)};'
  const paragraph = new Paragraph({kind: 'paragraph', text, opaque: [{start: 0, end: 4}]}, {})
  expect(paragraph.opaque).toEqual([{start: 0, end: text.length}])
})
