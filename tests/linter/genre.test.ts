import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {lint} from '../../src/linter/linter.ts'
import type {Settings} from '../../src/linter/settings.ts'

const found = async (value: string, settings: Settings = {}, path = 'a.md') =>
  (await lint(new VFile({value, path}), settings)).messages.filter(({ruleId}) => ruleId === 'typo').map(({actual}) => actual)

const SPEECH = 'The old man shook his head. “It was a grand thocht, my man,” he said.\n'
const SOFTWARE = 'The function is async, and its param is an iframe.\n'

test('what is quoted in fiction may be in dialect', async () => {
  expect(await found(SPEECH)).toEqual(['thocht'])
  expect(await found(SPEECH, {genre: 'fiction'})).toEqual([])
})

test.each([
  ['YAML', `---\ntitle: Night\ncopydesk:\n  genre: fiction\n---\n\n${SPEECH}`],
  ['TOML', `+++\ntitle = "Night"\n[copydesk]\ngenre = "fiction"\n+++\n\n${SPEECH}`],
])('front matter in %s says what its text is, whatever the settings say', async (_, source) => {
  expect(await found(source, {genre: 'news'})).toEqual([])
})

test('a genre that nobody knows is told at its place', async () => {
  const file = await lint(new VFile({value: `---\ncopydesk:\n  genre: ficton\n---\n\n${SPEECH}`, path: 'a.md'}))
  const [message] = file.messages.filter(({ruleId}) => ruleId === 'unreadable-markup')
  expect(message?.actual).toBe('ficton')
  expect(message?.reason).toContain('fiction, docs, news, transcript')
})

test('terms of software are right where the text is about it, by form or by setting', async () => {
  expect(await found(SOFTWARE)).toEqual(['async', 'param', 'iframe'])
  expect(await found(SOFTWARE, {genre: 'docs'})).toEqual([])
  expect(await found(SOFTWARE, {topics: ['software']})).toEqual([])
  expect(await found(`${SOFTWARE}\nUse \`a\`, \`b\` and \`c\`.\n`)).toEqual([])
  expect(await found(`${SOFTWARE}\nUse \`a\`, \`b\` and \`c\`.\n`, {topics: []})).toEqual(['async', 'param', 'iframe'])
})

test('a setting that names no genre or topic is refused with the nearest right one', async () => {
  await expect(lint('x', {genre: 'ficton' as never})).rejects.toThrow('fiction')
  await expect(lint('x', {topics: ['sofware' as never]})).rejects.toThrow('software')
})
