import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readPack} from '../../src/config/pack-folder.ts'
import {testPacks} from '../../src/testing/test-packs.ts'

const folder = fileURLToPath(new URL('../../packs', import.meta.url))

test.each(readdirSync(folder))('the pack %s finds what its rules mark, and each rule has tests', async (name) => {
  const {problems, untested, rules} = await testPacks([readPack(`${folder}/${name}`)])
  expect(problems).toEqual([])
  expect(untested).toEqual([])
  expect(rules).toBeGreaterThan(3)
})
