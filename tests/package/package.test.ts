import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const root = new URL('../../', import.meta.url)

interface Packed {
  readonly size: number
  readonly files: readonly {readonly path: string}[]
}

const pack = (): Packed =>
  JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: root, encoding: 'utf8', stdio: 'pipe'}))[0]
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))

/** The budget of DESIGN: 5 MB with all varieties and the model. Unit: bytes. */
const LARGEST = 5_000_000

test('the tarball has all that the doors and the command line need, and nothing of the workshop', () => {
  const {size, files} = pack()
  const paths = files.map(({path}) => path)
  const doors = Object.values(manifest.exports as Record<string, string | {types: string; default: string}>).flatMap((door) =>
    typeof door === 'string' ? [door] : [door.types, door.default],
  )
  const wanted = [...doors, manifest.bin.copydesk, 'LICENSE', 'README.md', 'src/rules/typo/README.md', 'dictionaries/english/lexicon.bin']
  expect(wanted.map((path) => path.replace(/^\.\//, '')).filter((path) => !paths.includes(path))).toEqual([])
  expect(paths.filter((path) => /^(?:tests|evaluation|scripts|examples|\.ci)\//.test(path) || /\.map$|(?<!\.d)\.ts$/.test(path))).toEqual(
    [],
  )
  expect(size).toBeLessThan(LARGEST)
})

test('the command line starts from one file beside its own', () => {
  const importsOf = (name: string): string[] =>
    [...readFileSync(new URL(`dist/${name}`, root), 'utf8').matchAll(/^(?:import|\} from) .*?"\.\/([^"]+)";$/gms)].map(
      ([, path = '']) => path,
    )
  const [start = '', ...others] = importsOf('cli.js')
  expect(others).toEqual([])
  expect(importsOf(start)).toEqual([])
})

test('it runs no script when it is installed', () => {
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
})

test('the doors work from the built package, by its own name', () => {
  const script = `
    const {lint, sentences} = await import('copydesk')
    const {default: retextTypo} = await import('copydesk/typo')
    const {json} = await import('copydesk/reporters')
    const file = await lint('We recieve it.')
    console.log(JSON.stringify([file.messages.map((m) => m.actual), sentences('One. Two.').length, typeof retextTypo, typeof json]))`
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {cwd: root, encoding: 'utf8'})
  expect(JSON.parse(printed)).toEqual([['recieve'], 2, 'function', 'function'])
})
