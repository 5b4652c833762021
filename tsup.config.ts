import {readdirSync, readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {defineConfig, type Options} from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

const rules = readdirSync('src/rules', {withFileTypes: true}).filter((entry) => entry.isDirectory())
const doors = {
  index: 'src/index.ts',
  reporters: 'src/reporters/index.ts',
  parse: 'src/formats/parse.ts',
  ...Object.fromEntries(rules.map(({name}) => [`rules/${name}`, `src/rules/${name}/index.ts`])),
}

/**
 * Keeps what the command line starts from in one file. esbuild cuts it up by who shares what with it; where all that is loaded later imports the whole,
 * which is there by then, there is nothing to cut.
 */
function inOneFile(start: string): Plugin {
  const later = new Set<string>()
  return {
    name: 'in-one-file',
    setup(build) {
      build.onResolve({filter: /^\./}, ({kind, path, resolveDir}) => {
        if (kind === 'dynamic-import') later.add(resolve(resolveDir, path))
        return undefined
      })
      build.onResolve({filter: /^the-start$/}, () => ({path: resolve(start)}))
      build.onLoad({filter: /\.ts$/}, ({path}) =>
        later.has(path) ? {contents: `${readFileSync(path, 'utf8')}\nimport 'the-start'\n`, loader: 'ts'} : undefined,
      )
    },
  }
}

/** What the code reads of the package's manifest; the rest of it is not to be bundled. */
const MANIFEST = ['version', 'repository', 'homepage', 'bugs'] as const

const manifest: Plugin = {
  name: 'manifest',
  setup(build) {
    build.onLoad({filter: /[\\/]package\.json$/}, ({path}) => {
      const whole = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
      const part = Object.fromEntries(MANIFEST.filter((key) => key in whole).map((key) => [key, whole[key]]))
      return {contents: JSON.stringify(part), loader: 'json'}
    })
  },
}

/** Packages that are a few lines each, and would take longer to find and read than to run. NOTICE names them. */
const AT_START = ['nlcst-to-string', 'picocolors', 'unist-util-stringify-position', 'vfile', 'vfile-message']

export default defineConfig([
  {
    entry: doors,
    format: 'esm',
    target: 'node20',
    splitting: true,
    clean: true,
    dts: true,
    external: ['#read-data'],
    esbuildPlugins: [manifest],
  },
  // The command line shares no chunks with the library, nor with its workers, so that it starts from few files.
  {
    entry: {cli: 'src/cli/main.ts'},
    format: 'esm',
    target: 'node20',
    splitting: true,
    external: ['#read-data'],
    noExternal: AT_START,
    esbuildPlugins: [inOneFile('src/cli/check.ts'), manifest],
    esbuildOptions(options) {
      options.logOverride = {'ignored-bare-import': 'silent'}
    },
  },
  {
    entry: {worker: 'src/cli/worker.ts'},
    esbuildPlugins: [manifest],
    format: 'esm',
    target: 'node20',
    splitting: true,
    external: ['#read-data'],
  },
  {
    entry: {'language/read-data': 'src/language/read-data.ts', 'language/read-data.browser': 'src/language/read-data.browser.ts'},
    format: 'esm',
    target: 'node20',
    splitting: false,
  },
])
