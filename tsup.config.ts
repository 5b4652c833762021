import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {createRequire} from 'node:module'
import {resolve} from 'node:path'
import {defineConfig, type Options} from 'tsup'
import {lazyExpressions} from './scripts/lazy-expressions.ts'
import {dataNames} from './src/language/data-name.ts'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

const rules = readdirSync('src/rules', {withFileTypes: true}).filter((entry) => entry.isDirectory())
const doors = {
  index: 'src/index.ts',
  reporters: 'src/reporters/index.ts',
  parse: 'src/formats/parse.ts',
  rules: 'src/rules.ts',
  testing: 'src/testing.ts',
  'browser/worker': 'src/browser/worker.ts',
  'browser/codemirror': 'src/browser/codemirror.ts',
  ...Object.fromEntries(rules.map(({name}) => [`rules/${name}`, `src/rules/${name}/index.ts`])),
}

/** What the code reads of files that hold more: of the package's manifest, and of what was fitted. The rest of them is not to be bundled. */
const PARTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\\/]package\.json$/, ['version', 'repository', 'homepage', 'bugs']],
  [/[\\/](?:slips|accidents|prose)\.json$/, ['weights']],
]

const partsOfFiles: Plugin = {
  name: 'parts-of-files',
  setup(build) {
    for (const [filter, keys] of PARTS)
      build.onLoad({filter}, ({path}) => {
        const whole = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
        const part = Object.fromEntries(keys.filter((key) => key in whole).map((key) => [key, whole[key]]))
        return {contents: JSON.stringify(part), loader: 'json'}
      })
  },
}

/** The parser of JavaScript that MDX needs is imported by one package as a module and required by another: without this, `dist` would hold it twice. */
const ONE_ACORN = {
  acorn: createRequire(import.meta.url)
    .resolve('acorn')
    .replace(/\.js$/, '.mjs'),
}

/**
 * Packages that go into `dist`, in the variant that needs neither Node nor the DOM: of the table of character references that the parser of Markdown decodes by there is one
 * that asks the DOM, and bundlers would take that for web workers too, where there is none; what `yaml` is to Node cannot be bundled as a module. NOTICE names them all.
 */
const bundled: Options = {
  entry: Object.fromEntries(readdirSync('src/formats/bundled').map((name) => [name.replace('.ts', ''), `src/formats/bundled/${name}`])),
  outDir: 'dist/bundled',
  format: 'esm',
  target: 'node20',
  splitting: true,
  platform: 'neutral',
  noExternal: [/./],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main']
    options.alias = ONE_ACORN
  },
}

/** What stays an import: chosen by `package.json#imports`. */
const CHOSEN = [/^#(?:read-data|kernels|bundled\/.+)$/]

/** Length and SHA-256 of each data file, which the worker holds what it fetches to. */
function dataTable(): Record<string, {size: number; sha256: string}> {
  const entryOf = (name: string) => {
    const bytes = readFileSync(`dictionaries/english/${name}`)
    return [name, {size: bytes.length, sha256: createHash('sha256').update(bytes).digest('base64')}]
  }
  return Object.fromEntries(dataNames.map(entryOf))
}

const dataHash = createHash('sha256').update(JSON.stringify(dataTable())).digest('hex')

/** The library and the web worker with all that they import, for a browser without a bundler, and what starts the worker: read there by the door `standalone`, the worker by all who use it. */
const standalone: Options = {
  entry: {index: 'src/index.ts', thread: 'src/browser/thread.ts', worker: 'src/browser/worker.ts'},
  define: {DATA_TABLE: JSON.stringify(dataTable())},
  outDir: 'dist/standalone',
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  minify: true,
  noExternal: [/.*/],
  esbuildPlugins: [partsOfFiles],
  esbuildOptions(options) {
    options.mainFields = ['module', 'main']
    options.conditions = ['copydesk-source', 'worker']
    options.alias = {
      ...ONE_ACORN,
      '#read-data': resolve('src/language/read-data.browser.ts'),
      '#kernels': resolve('src/language/kernels/compiled.browser.ts'),
    }
  },
}

/** What the command line needs only now and then, and is loaded as it was installed. */
const NOW_AND_THEN = 'chokidar|diff|fzstd|ignore|nspell|picomatch|re2js|tinyglobby'

/** Makes a file what `src/cli/start/script.ts` loads: all ASCII, the expressions too, which esbuild leaves; and with imports by a function that it is given. */
const loadedAsScript: NonNullable<Options['plugins']>[number] = {
  name: 'loaded-as-script',
  renderChunk: (code) => ({
    code: code
      .replaceAll(/(?<![\w$.])import\((?!\))/g, 'importModule(')
      .replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  }),
}

/**
 * The command line with all that it imports but those packages: one file of ASCII in CommonJS, whose start costs least, and whose parts run when they are first asked
 * for. Names are kept, since they stand in reports of internal errors; code that is kept between runs makes up for their length.
 */
const commandLine: Options = {
  entry: {'command-line': 'src/cli/command-line.ts'},
  outDir: 'dist/cli',
  format: 'cjs',
  target: 'node20',
  splitting: false,
  noExternal: [new RegExp(`^(?!(?:${NOW_AND_THEN})$)`)],
  esbuildPlugins: [partsOfFiles, lazyExpressions],
  plugins: [loadedAsScript],
  // What is kept between runs is made of the data, too, and known by the hash of this file.
  banner: {js: `const ownAddress = require('node:url').pathToFileURL(__filename).href // data: ${dataHash}`},
  esbuildOptions(options) {
    options.entryNames = '[name]-[hash]'
    options.mainFields = ['module', 'main']
    options.conditions = ['copydesk-source', 'node', 'import']
    options.alias = {
      ...ONE_ACORN,
      '#read-data': resolve('src/language/read-data.ts'),
      '#kernels': resolve('src/language/kernels/compiled.ts'),
    }
    options.define = {...options.define, 'import.meta.url': 'ownAddress'}
    options.minifyWhitespace = true
    options.minifySyntax = true
  },
}

// Here, since the builds below run side by side, and one that cleans may take what another has written.
rmSync('dist', {recursive: true, force: true})

/** All versions of Node that are supported read classes of Unicode in expressions; esbuild makes a call of `RegExp` of each, which runs anew wherever a function holds one. */
const withUnicodeClasses = (options: Options): Options => ({
  ...options,
  esbuildOptions(build, context) {
    options.esbuildOptions?.(build, context)
    build.supported = {'regexp-unicode-property-escapes': true}
  },
})

const builds: readonly Options[] = [
  {
    entry: doors,
    format: 'esm',
    target: 'node20',
    splitting: true,
    dts: {compilerOptions: {stripInternal: true}},
    external: CHOSEN,
    esbuildPlugins: [partsOfFiles],
  },
  bundled,
  standalone,
  commandLine,
  {
    entry: {cli: 'src/cli/start/main.ts'},
    format: 'cjs',
    target: 'node20',
  },
  {
    entry: {'cli/worker': 'src/cli/check/check-worker.ts', 'cli/record-worker': 'src/cli/records/record-worker.ts'},
    esbuildPlugins: [partsOfFiles],
    format: 'esm',
    target: 'node20',
    splitting: true,
    external: CHOSEN,
  },
  // The language server, with the protocol in it: who installs copydesk for its command line alone installs nothing for it.
  {
    entry: {server: 'src/server/index.ts', 'server-worker': 'src/server/server-worker.ts'},
    esbuildPlugins: [partsOfFiles],
    format: 'esm',
    target: 'node20',
    splitting: true,
    external: CHOSEN,
    noExternal: ['vscode-languageserver', 'jsonc-parser'],
    banner: {js: "import {createRequire as requireOf} from 'node:module'; const require = requireOf(import.meta.url);"},
    dts: {entry: {server: 'src/server/index.ts'}, compilerOptions: {stripInternal: true}},
    esbuildOptions(options) {
      options.mainFields = ['module', 'main']
    },
  },
  {
    entry: {
      'language/read-data': 'src/language/read-data.ts',
      'language/read-data.browser': 'src/language/read-data.browser.ts',
      'language/kernels': 'src/language/kernels/compiled.ts',
      'language/kernels.browser': 'src/language/kernels/compiled.browser.ts',
    },
    format: 'esm',
    target: 'node20',
    splitting: false,
  },
]

export default defineConfig(builds.map(withUnicodeClasses))
