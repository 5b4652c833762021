import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {FileWatch} from '../../src/server/file-watch.ts'
import {scratchFolder} from '../harness/scratch-folder.ts'

let watch: FileWatch | undefined
afterEach(() => watch?.close())

const rest = (time = 60) => new Promise((resolve) => setTimeout(resolve, time))

/** Watches files of a folder, and counts how often one has changed. */
function watching(): {folder: string; count: () => number; watch: FileWatch} {
  let changes = 0
  watch = new FileWatch(() => changes++, 10)
  return {folder: scratchFolder(), count: () => changes, watch}
}

test('a file that comes, is written or goes is told once each time', async () => {
  const {folder, count, watch} = watching()
  const path = join(folder, 'a')
  await watch.watch(new Set([path]))
  await rest()
  expect(count()).toBe(0)
  writeFileSync(path, 'a')
  await rest()
  expect(count()).toBe(1)
  writeFileSync(path, 'ab')
  await rest()
  expect(count()).toBe(2)
  rmSync(path)
  await rest()
  expect(count()).toBe(3)
})

test('files that are not watched any more are not told of, nor such as were not watched before', async () => {
  const {folder, count, watch} = watching()
  const [a, b] = [join(folder, 'a'), join(folder, 'b')]
  await watch.watch(new Set([a]))
  await watch.watch(new Set([b]))
  writeFileSync(a, 'a')
  await rest()
  await watch.watch(new Set([a, b]))
  await rest()
  expect(count()).toBe(0)
  writeFileSync(a, 'ab')
  writeFileSync(b, 'b')
  await rest()
  expect(count()).toBeGreaterThan(0)
})

test('what has changed by the time that files are named anew is told at once', async () => {
  const {folder, count, watch} = watching()
  const path = join(folder, 'a')
  await watch.watch(new Set([path]))
  watch.close()
  writeFileSync(path, 'a')
  await watch.watch(new Set([path]))
  expect(count()).toBe(1)
})

test('nothing is told after the end', async () => {
  const {folder, count, watch} = watching()
  const path = join(folder, 'a')
  await watch.watch(new Set([path]))
  watch.close()
  writeFileSync(path, 'a')
  await rest()
  expect(count()).toBe(0)
})
