import {spawnSync} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {scratchFolder} from '../harness/scratch-folder.ts'
import {runInProcess} from './run-in-process.ts'

const disk = scratchFolder()

/** A disk of one page, in memory. Only the superuser of Linux can have one. */
const isMounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]).status === 0

const TEXT = 'The harbour (on the east side was quiet.\n'

function fill(): void {
  writeFileSync(join(disk, 'a.md'), TEXT)
  try {
    writeFileSync(join(disk, 'filler'), 'x'.repeat(16_384))
  } catch {
    // That is what it is for.
  }
}

const run = (...argv: string[]) =>
  runInProcess(argv, {cwd: disk, environment: {...process.env} as Record<string, string>, input: new Uint8Array(), kind: 'none'})

test.skipIf(!isMounted)('on a full disk nothing is left half written (skipped where no disk can be mounted)', async () => {
  onTestFinished(() => void spawnSync('umount', [disk]))
  fill()
  for (const argv of [
    ['init'],
    ['-f', 'json', '-o', 'report.json', 'a.md'],
    ['fix', '--unsafe-fixes', 'a.md'],
    ['--baseline', 'known.json', '--update-baseline', 'a.md'],
  ]) {
    const {status, stderr} = await run(...argv)
    expect([argv[0], status, stderr]).toEqual([argv[0], 2, expect.stringContaining('no space is left on the disk')])
    expect(readdirSync(disk).sort()).toEqual(['a.md', 'filler'])
    expect(readFileSync(join(disk, 'a.md'), 'utf8')).toBe(TEXT)
  }
})
