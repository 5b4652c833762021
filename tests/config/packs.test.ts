import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {loadConfig} from '../../src/config/load-config.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

const RULE = 'extends: existence\nmessage: M\ntokens: [very]'

/** The names of the packs that a configuration in a folder of these files has. */
async function packsOf(packs: readonly string[], files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = scratchFolder()
  for (const [name, text] of Object.entries({...files, 'copydesk.config.json': JSON.stringify({packs})})) {
    mkdirSync(dirname(join(folder, name)), {recursive: true})
    writeFileSync(join(folder, name), text)
  }
  const {layers} = await loadConfig(join(folder, 'copydesk.config.json'))
  return layers.flatMap(({settings}) => settings.packs ?? []).map(({name}) => name)
}

describe('a pack is', () => {
  test('a folder, counted from that of the configuration', async () => {
    expect(await packsOf(['./style', './deep/house'], {'style/Very.yml': RULE, 'deep/house/Very.yml': RULE})).toEqual(['style', 'house'])
  })

  test.each(['plain', '@our/plain'])('the package %s, whatever it exports', async (name) => {
    const files = {
      [`node_modules/${name}/package.json`]: JSON.stringify({name, exports: {'.': './index.js'}}),
      [`node_modules/${name}/Very.yml`]: RULE,
    }
    expect(await packsOf([name], files)).toEqual(['plain'])
  })

  test('one of ours', async () => {
    expect(await packsOf(['copydesk/inclusive'], {})).toEqual(['inclusive'])
  })
})

describe('what is none is told at its place', () => {
  test.each([
    ['a name without a package', ['plain'], ':1:11: "packs" names "plain", which is no installed package. A folder is written "./plain"'],
    ['a pack that we have not', ['copydesk/plain'], ':1:11: copydesk has no pack "plain": known are copydesk/house-ap, '],
    ['a second of one name', ['./style', './other/style'], ':1:21: two packs are called "style": give one of them another name'],
  ])('%s', async (_, packs, reason) => {
    await expect(packsOf(packs, {'style/Very.yml': RULE, 'other/style/Very.yml': RULE})).rejects.toThrow(reason)
  })
})
