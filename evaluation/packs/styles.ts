import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {type FolderPack, readPack} from '../../src/config/pack-folder.ts'

/** The styles that stand in a folder, each a folder of rules. */
export const stylesIn = (folder: string): FolderPack[] =>
  readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => readPack(join(folder, name)))

/** What a rule's file extends, read without a parser so that what it cannot read is counted too. */
export const kindOf = (text: string): string => /^extends: *["']?(\w+)/m.exec(text)?.[1] ?? '?'
