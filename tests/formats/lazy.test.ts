import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

const root = new URL('../../src/', import.meta.url)

/** The packages that a file loads when it is loaded: its static imports, and theirs. Types are not loaded. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  for (const [, types, to = ''] of readFileSync(new URL(path, root), 'utf8').matchAll(
    /^(?:import|export) (type )?[^']*?from '([^']+)'/gm,
  )) {
    if (types || seen.has(to) || to.endsWith('.json')) continue
    const next = to.startsWith('.') ? new URL(to, new URL(path, root)).pathname.slice(root.pathname.length) : to
    if (seen.has(next)) continue
    seen.add(next)
    if (next !== to && next.endsWith('.ts')) loadedBy(next, seen)
  }
  return seen
}

test.each(['index.ts', 'linter/linter.ts', 'cli/command-line.ts'])('%s loads no parser of a format before a file needs it', (door) => {
  const loaded = [...loadedBy(door)]
  expect(loaded).toContain('formats/format.ts')
  expect(loaded.filter((name) => /^(?:#bundled\/m|htmlparser2|#bundled\/yaml|formats\/(?:markdown|mdx|html)\.ts)/.test(name))).toEqual([])
})
