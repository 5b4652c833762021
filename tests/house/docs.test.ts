import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {rules} from '../../src/rules/index.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** The page of a rule, empty where it has none: then what is asked of it fails, and of no other. */
const pageOf = (id: string): string => (existsSync(new URL(`src/rules/${id}/README.md`, root)) ? read(`src/rules/${id}/README.md`) : '')

const SECTIONS = ['What it finds', 'Why', 'Examples', 'Options', 'When not to use it', 'What it cannot see']

test('every rule folder is registered, once', () => {
  const folders = readdirSync(new URL('src/rules', root), {withFileTypes: true}).filter((entry) => entry.isDirectory())
  expect(rules.map(({id}) => id).sort()).toEqual(folders.map(({name}) => name).sort())
})

test('every rule has a door in package.json', () => {
  const {exports} = JSON.parse(read('package.json')) as {exports: Record<string, {default: string}>}
  for (const {id} of rules) expect(exports[`./${id}`]?.default).toBe(`./dist/rules/${id}.js`)
})

describe.each(rules)('$id', ({id, description, options, safeCorrections}) => {
  const page = pageOf(id)
  const headings = (level: string) => [...page.matchAll(new RegExp(`^${level} (.+)$`, 'gm'))].map(([, heading]) => heading)

  test('its page opens with its name and its description', () => {
    expect(page.startsWith(`# ${id}\n\n${description}\n`)).toBe(true)
  })

  test('its page says which corrections are made by fix', () => {
    expect(page).toContain(`\n**Safe corrections** (\`copydesk fix\` makes them): ${safeCorrections ?? 'none'}.\n`)
  })

  test('its page has the sections of every page, in order', () => {
    expect(headings('##').filter((heading) => SECTIONS.includes(heading ?? ''))).toEqual(SECTIONS)
  })

  test('its page documents its options, with their defaults', () => {
    expect(headings('###').filter((heading) => Object.hasOwn(options, heading ?? ''))).toEqual(Object.keys(options))
    for (const [name, spec] of Object.entries(options)) {
      const [, section = ''] = page.split(`### ${name}\n`)
      expect(section.split(/^##/m)[0]).toContain(`Default: \`${JSON.stringify(spec.default).replaceAll('"', "'")}\``)
    }
  })
})

test('every decision is numbered without a gap', () => {
  const numbers = readdirSync(new URL('docs/decisions', root))
    .map((name) => Number(name.slice(0, 4)))
    .sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('links between the documents lead somewhere', () => {
  const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...rules.map(({id}) => `src/rules/${id}/README.md`)]
  const broken = pages.flatMap((page) =>
    [...(existsSync(new URL(page, root)) ? read(page) : '').matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, target = '']) => ({page, target}))
      .filter(({target}) => !existsSync(new URL(target, new URL(page, root)))),
  )
  expect(broken).toEqual([])
})
