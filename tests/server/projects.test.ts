import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, beforeEach, expect, test} from 'vitest'
import type {Settings} from '../../src/linter/settings.ts'
import {decidingFiles} from '../../src/server/deciding-files.ts'
import {Projects, pathOfUnsaved} from '../../src/server/projects.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const environment = {...process.env}
let folder = ''
let told: string[] = []
let projects: Projects

beforeEach(() => {
  folder = scratchFolder()
  Object.assign(process.env, {HOME: folder, XDG_CONFIG_HOME: join(folder, 'own')})
  told = []
  projects = new Projects((warning) => told.push(warning))
})
afterAll(() => {
  process.env = environment
})

function write(name: string, text: string): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

const instructionsFor = (name: string, client: {config?: string; defaults?: Settings} = {}) =>
  projects.instructionsFor({path: join(folder, name), top: folder, client: {config: '', defaults: {}, ...client}})

test('the settings of the editor count where there is no configuration, and beside the user’s own words', async () => {
  write('own/copydesk/words.txt', 'Skarholm\n')
  const defaults = {language: 'en-GB', words: ['Tromvik']} as const
  const first = await instructionsFor('a.md', {defaults})
  expect(first?.settings).toEqual({language: 'en-GB', words: ['Tromvik', 'Skarholm']})
  expect((await instructionsFor('b.md', {defaults: {...defaults}}))?.settings).toBe(first?.settings)
  expect((await instructionsFor('a.md', {defaults: {language: 'en-US'}}))?.settings).toEqual({language: 'en-US', words: ['Skarholm']})
})

test('an editor that sets nothing leaves the settings as they are', async () => {
  expect((await instructionsFor('a.md'))?.settings).toEqual({})
  expect((await instructionsFor('a.md', {defaults: {words: ['Tromvik']}}))?.settings).toEqual({words: ['Tromvik']})
  expect((await instructionsFor('a.md', {defaults: {language: 'en-GB'}}))?.settings).toEqual({language: 'en-GB', words: []})
})

test('a configuration counts in their place', async () => {
  write('copydesk.config.json', '{"language": "en-US"}')
  expect((await instructionsFor('a.md', {defaults: {language: 'en-GB', words: ['Tromvik']}}))?.settings).toEqual({language: 'en-US'})
})

test('settings of the editor that are not right are told as those of a file', async () => {
  await expect(instructionsFor('a.md', {defaults: {rules: {tpyo: 'off'}} as unknown as Settings})).rejects.toThrow('tpyo')
})

test('a configuration that the editor names counts from the folder of the project', async () => {
  write('copydesk.config.json', '{"language": "en-US"}')
  write('house/style.json', '{"language": "en-CA"}')
  expect((await instructionsFor('a.md', {config: 'house/style.json'}))?.settings).toEqual({language: 'en-CA'})
  expect((await instructionsFor('a.md', {config: join(folder, 'house/style.json')}))?.settings).toEqual({language: 'en-CA'})
  expect((await instructionsFor('a.md'))?.settings).toEqual({language: 'en-US'})
})

test('files are read once, until they are to be forgotten', async () => {
  write('copydesk.config.json', '{"language": "en-US"}')
  const language = async () => (await instructionsFor('a.md'))?.settings.language
  expect(await language()).toBe('en-US')
  write('copydesk.config.json', '{"language": "en-CA"}')
  expect(await language()).toBe('en-US')
  projects.forget()
  expect(await language()).toBe('en-CA')
})

test('a document that is left out has no instructions', async () => {
  write('copydesk.config.json', '{"ignores": ["draft.md"]}')
  write('.copydeskignore', 'old/\n')
  expect(await instructionsFor('draft.md')).toBeUndefined()
  expect(await instructionsFor('old/a.md')).toBeUndefined()
  expect(await instructionsFor('a.md')).toBeDefined()
})

test('what takes effect only in part is told', async () => {
  write('copydesk.config.json', '{"packs": "./style"}')
  write('style/Script.yml', 'extends: script\nmessage: "No."\nscript: "x"\n')
  await instructionsFor('a.md')
  expect(told).toEqual([expect.stringContaining('Script.yml')])
})

test('the files that decide are those of all folders above, and those that the configuration names', async () => {
  write('copydesk.config.json', '{"wordFiles": "lists/house.txt"}')
  write('lists/house.txt', 'Skarholm\n')
  const files = await projects.decidingFor({path: join(folder, 'deep/a.md'), top: folder, client: {config: '', defaults: {}}})
  for (const name of [
    'deep/copydesk.config.json',
    'deep/.copydeskignore',
    'deep/.copydesk/words.txt',
    'copydesk.config.json',
    'package.json',
    'own/copydesk/words.txt',
    'lists/house.txt',
  ])
    expect(files).toContain(join(folder, name))
  expect(files).toContain('/copydesk.config.json')
  expect(new Set(decidingFiles('/')).size).toBe(decidingFiles('/').length)
})

test('a document that is no file has a name as a file could have', () => {
  expect(pathOfUnsaved('/news', 'Ünsaved: a/b?.md')).toBe('/news/_nsaved__a_b_.md')
})
