import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'

const linter = await createLinter()
const found = (path: string, value: string) => linter.lint(new VFile({path, value})).messages.map(({actual, line}) => `${line} ${actual}`)

const page = (tag: string) =>
  `The boat recieved paint.\n\n{% ${tag} ruby %}\n\nvarr teh\n\nfunktion teh\n\n{% end${tag} %}\n\nThe crew recieved pay.\n`

test.each(['highlight', 'raw', 'verbatim', 'code'])('what stands in {%% %s %%} is not prose, what stands round it is', (tag) => {
  expect(found('a.md', page(tag))).toEqual(['1 recieved', '11 recieved'])
  expect(found('a.html', page(tag).replace(/^[A-Za-z].*$/gm, '<p>$&</p>'))).toEqual(['1 recieved', '11 recieved'])
})

test('a block within a sentence hides its inside alone', () => {
  expect(found('a.md', 'We recieve {% raw %}{{ teh }} adress{% endraw %} and an adress.')).toEqual(['1 recieve', '1 adress'])
})

test('a tag that is not closed hides nothing but itself', () => {
  expect(found('a.md', '{% raw %}\n\nThe boat recieved paint.')).toEqual(['3 recieved'])
})

test.each([
  ['set', '\nThe boat recieved paint.\n'],
  ['capture', 'The boat recieved **paint**, see [the log](log.md).'],
  ['capture', '\nThe {{ boat.name }} recieved paint.\nThe crew was {% if late %}late{% endif %}.\n'],
])('sentences that {%% %s %%} keeps for further on are prose', (tag, inside) => {
  expect(found('a.md', `{% ${tag} note %}${inside}{% end${tag} %}\n`)).toEqual([expect.stringMatching(/^[12] recieved$/)])
})

test.each([
  ['set', '\nThe boat = recieved paint.\n'],
  ['set', '\ntitle: Recieved\n'],
  ['set', '\nReciever.new("teh boat")\nReciever.start;\n'],
  ['capture', '/teh/{{ page.slug }}-recieved.html'],
  ['capture', 'recieved'],
])('what else {%% %s %%} keeps is not', (tag, inside) => {
  expect(found('a.md', `{% ${tag} note %}${inside}{% end${tag} %}\n`)).toEqual([])
})
