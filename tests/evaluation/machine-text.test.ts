import {expect, test} from 'vitest'
import {machineText} from '../../evaluation/accuracy/machine-text.ts'

test.each([
  ['The boat’s `it’s` here', ['`it’s`']],
  ['See {% a "b" %} and {{ "c" }}.', ['{% a "b" %}', '{{ "c" }}']],
  ['<a href="x" title="It’s">boat’s</a>', ['<a href="x" title>', '</a>']],
  ['---\ntitle: It’s\n---\n\nThe boat', ['title:']],
  ['Use `<style>` or [it’s](/a’b) </style>', ['`<style>`', '](/a’b', '</style>']],
])('%j holds for a machine', (source, expected) => {
  expect(machineText(source)).toEqual(expected)
})
