import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readPack} from '../../src/config/pack-folder.ts'
import {createLinter, type Settings} from '../../src/index.ts'
import type {Pack} from '../../src/packs/pack.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

const checks: Pack = {
  name: 'checks',
  files: Object.fromEntries(
    readdirSync(`${root}tests/packs/checks`).map((name) => [name, readFileSync(`${root}tests/packs/checks/${name}`, 'utf8')]),
  ),
}

const packs = [...readdirSync(`${root}packs`).map((name) => readPack(`${root}packs/${name}`)), checks]

/** What is found by copydesk's own rules, and how much else. */
async function foundIn(text: string, settings: Settings) {
  const linter = await createLinter(settings)
  const messages = linter.lint(text).messages.map((message) => structuredClone({...message}))
  const own = messages.filter(({ruleId}) => !ruleId?.includes('.'))
  return {own, others: messages.length - own.length}
}

const mistaken = 'She recieved a a letter.\n\nThe boats is late, and a odd one sank. “Go home.\n\n- Because of the rain.\n'

test.each([
  ['examples/broken-article.txt', 'text'],
  ['docs/formats.md', 'markdown'],
  ['CHANGELOG.md', 'markdown'],
] as const)('copydesk finds in %s what it finds without packs, at the same places with the same words', async (path, format) => {
  const text = `${readFileSync(root + path, 'utf8')}\n\n${mistaken}`
  const alone = await foundIn(text, {format})
  const beside = await foundIn(text, {format, packs})
  expect(beside.own).toEqual(alone.own)
  expect(alone.own.length).toBeGreaterThan(4)
  expect(alone.others).toBe(0)
  expect(beside.others).toBeGreaterThan(4)
})
