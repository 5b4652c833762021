import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {clean, createLinter} from '../../src/index.ts'
import {cleanNeeds} from '../../src/linter/clean.ts'

const told = ({messages}: VFile) => messages.map(({ruleId, actual, expected}) => [ruleId, actual, expected])

const PAGE = 'The mayor isnâ€™t pleased.\n\nThe light-\nhouse <b>burns</b>.\n\nRead more: The last miller\n'

test('all that is wrong with a text off a page is repaired and told, in its order', async () => {
  const file = await clean(PAGE)
  expect(String(file)).toBe('The mayor isn’t pleased.\n\nThe lighthouse burns.\n')
  expect(told(file)).toEqual([
    ['mojibake', 'â€™', ['’']],
    ['line-structure', '-\n', ['']],
    ['markup', '<b>', ['']],
    ['markup', '</b>', ['']],
    ['boilerplate', 'Read more: The last miller', ['']],
  ])
})

test('a message has all that a message has', async () => {
  const {messages} = await clean(PAGE)
  expect({...messages[1], reason: messages[1]?.reason}).toMatchObject({
    reason: 'Joined a word that was divided at the end of a line',
    note: 'The hyphen was only there for the line break.',
    source: 'copydesk',
    ruleId: 'line-structure',
    fatal: null,
    line: 3,
    column: 10,
    place: {start: {line: 3, column: 10, offset: 37}, end: {line: 4, column: 1, offset: 39}},
    data: {confidence: 0.9, fix: 'safe'},
  })
  expect(messages[0]?.note).toMatch(/ To read more: copydesk explain mojibake$/)
})

test('what cannot be repaired is told without a correction, and once', async () => {
  const file = await clean('The l\u0430mp isnâ€™t lit.\n')
  expect(String(file)).toBe('The l\u0430mp isn’t lit.\n')
  expect(told(file)).toEqual([
    ['invisible-character', 'l\u0430mp', []],
    ['mojibake', 'â€™', ['’']],
  ])
  expect(file.messages[0]?.data).toMatchObject({fix: 'suggestion'})
})

test.each(['a.md', 'a.mdx', 'a.html'])(
  'of %s only encodings and characters are repaired, since the markup says what its lines are',
  async (path) => {
    const value = PAGE.replace('pleased', 'plea\u200bsed')
    const file = await clean(new VFile({path, value}))
    expect(String(file)).toBe(value.replace('â€™', '’').replace('\u200b', ''))
    expect(told(file).map(([ruleId]) => ruleId)).toEqual(['mojibake', 'invisible-character'])
  },
)

test('only the passes that are wanted run', async () => {
  expect(String(await clean(PAGE, {passes: ['markup']}))).toBe(PAGE.replace(/<.*?>/g, ''))
  expect(String(await clean(new VFile({path: 'a.md', value: PAGE}), {passes: ['markup', 'boilerplate']}))).toBe(PAGE)
  expect(String(await clean(PAGE, {passes: []}))).toBe(PAGE)
})

test('a linter cleans as clean does, and says a thing once however often it does', async () => {
  const linter = await createLinter()
  const file = new VFile(PAGE)
  file.message('somebody else says')
  linter.clean(file)
  file.value = PAGE
  linter.clean(file)
  const [theirs, ...ours] = file.messages
  expect(theirs?.reason).toBe('somebody else says')
  expect(ours.map(String)).toEqual((await clean(PAGE)).messages.map(String))
})

test('a compound that is divided at its hyphen keeps it where it is no word without', async () => {
  expect(String(await clean('The light-\nhouse and the brown-\nfoxed keeper.\n'))).toBe('The lighthouse and the brown-foxed keeper.\n')
})

test('the dictionary is loaded for words that a line divides, the classifier for boilerplate', () => {
  expect(cleanNeeds(['line-structure', 'boilerplate'], 'The light-\nhouse')).toEqual(['boilerplate', 'speller'])
  expect(cleanNeeds(['line-structure'], 'The light- \t\r\nhouse')).toEqual(['speller'])
  expect(cleanNeeds(['line-structure'], 'The light -\nhouse, light-house')).toEqual([])
  expect(cleanNeeds(['mojibake'], 'The light-\nhouse')).toEqual([])
  expect(cleanNeeds(['line-structure', 'boilerplate'])).toEqual(['boilerplate'])
})
