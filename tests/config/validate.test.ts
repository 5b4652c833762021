import {expect, test} from 'vitest'
import {readData} from '../../src/config/data-file.ts'
import {validateConfig} from '../../src/config/validate.ts'

/** What is said of a configuration in YAML; nothing where it is right. */
function said(yaml: string, ...under: readonly string[]): string {
  const file = readData('a.yaml', yaml)
  const data = under.reduce((part, key) => (part as Record<string, unknown>)[key], file.data)
  try {
    validateConfig(file, data, under)
    return ''
  } catch (error) {
    return (error as Error).message.replace(/^.*(?=a\.yaml)/, '')
  }
}

test.each([
  'rules: {typo: "off", boilerplate: [warn, {keep: [date]}], quote-style: [info]}',
  'overrides: [{files: "*.md", rules: {typo: "off"}, words: [one]}, {files: [a.md, b.md]}]\n$schema: ./schema.json',
  'extends: [a, b]\nwordFiles: words.txt\nignores: [drafts/]\nmaxFileSize: 2MB\ndictionaries: [house]',
  `overrides: [{files: ${'a'.repeat(4096)}}]`,
])('nothing is wrong with %j', (yaml) => expect(said(yaml)).toBe(''))

test.each([
  ['- one', 'a.yaml:1:1: A configuration must be an object, not ["one"]'],
  ['rulez: {}', 'a.yaml:1:1: Unknown key "rulez": did you mean "rules"?'],
  ['rules: [typo]', 'a.yaml:1:1: "rules" must be an object of rule names, not ["typo"]'],
  ['rules: {typo: 3}', 'a.yaml:1:9: Rule "typo" must be a severity or [severity, options], not 3'],
  ['rules: {typo: [3]}', 'a.yaml:1:9: Rule "typo" must be a severity or [severity, options], not [3]'],
  ['rules: {typo: [warn, {}, {}]}', 'a.yaml:1:9: Rule "typo" must be a severity or [severity, options], not ["warn",{},{}]'],
  ['rules: {typo: [warn, strict]}', 'a.yaml:1:22: The options of rule "typo" must be an object, not "strict"'],
  ['extends: 3', 'a.yaml:1:1: "extends" must be a file or package, or a list of them, not 3'],
  ['wordFiles: [3]', 'a.yaml:1:1: "wordFiles" must be a file or a list of files, not [3]'],
  ['ignores: {}', 'a.yaml:1:1: "ignores" must be a pattern as in .gitignore, or a list of them, not {}'],
  ['dictionaries: 3', 'a.yaml:1:1: "dictionaries" must be the path of a Hunspell pair without its ending, or a list of them, not 3'],
  ['overrides: {}', 'a.yaml:1:1: "overrides" must be a list, not {}'],
  ['overrides: [one]', 'a.yaml:1:13: An item of "overrides" must be an object with "files", not "one"'],
  ['overrides: [{words: []}]', 'a.yaml:1:13: "files" of an override must be a glob or a list of globs, not null'],
  ['overrides: [{files: [3]}]', 'a.yaml:1:13: "files" of an override must be a glob or a list of globs, not [3]'],
  [`overrides: [{files: [b, ${'a'.repeat(4097)}]}]`, 'a.yaml:1:13: A glob of "files" has 4097 characters; the most are 4096'],
  ['words: [one]\noverrides:\n  - files: a.md\n    extends: b', 'a.yaml:4:5: Unknown key "extends" of an override'],
])('of %j is said what is wrong, and where', (yaml, message) => expect(said(yaml)).toContain(message))

test('in a file that holds other things, what is wrong has its place there', () => {
  expect(said('name: a\ncopydesk:\n  rulez: {}', 'copydesk')).toBe('a.yaml:3:3: Unknown key "rulez": did you mean "rules"?')
  expect(said('name: a\ncopydesk: 3', 'copydesk')).toBe('a.yaml:2:1: A configuration must be an object, not 3')
})
