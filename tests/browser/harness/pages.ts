import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'tsup'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The script of a page of `tests/browser/pages`, with all that it imports, as one module. */
export async function bundledPage(name: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'copydesk-page-'))
  try {
    const entry = {page: join(root, `tests/browser/pages/${name}.ts`)}
    await build({
      entry,
      outDir,
      config: false,
      silent: true,
      format: 'esm',
      target: 'es2022',
      platform: 'browser',
      splitting: false,
      noExternal: [/.*/],
    })
    return readFileSync(join(outDir, 'page.js'), 'utf8')
  } catch (error) {
    throw new Error(`The page ${name} could not be built`, {cause: error})
  } finally {
    rmSync(outDir, {recursive: true})
  }
}

/** A page with a script, and nothing inline. */
export const pagesWith = (script: string): Readonly<Record<string, string>> => ({
  '/index.html':
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>page</title><body><script type="module" src="/page.js"></script></body></html>',
  '/page.js': script,
})
