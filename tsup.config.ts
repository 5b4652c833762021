import {readdirSync} from 'node:fs'
import {defineConfig} from 'tsup'

const rules = readdirSync('src/rules', {withFileTypes: true}).filter((entry) => entry.isDirectory())
const doors = {
  index: 'src/index.ts',
  reporters: 'src/reporters/index.ts',
  parse: 'src/formats/parse.ts',
  ...Object.fromEntries(rules.map(({name}) => [`rules/${name}`, `src/rules/${name}/index.ts`])),
}

export default defineConfig([
  {
    entry: doors,
    format: 'esm',
    target: 'node20',
    splitting: true,
    clean: true,
    dts: true,
    external: ['#read-data'],
  },
  // The command line shares no chunks with the library, nor with its workers, so that it starts from few files.
  ...[{cli: 'src/cli/main.ts'}, {worker: 'src/cli/worker.ts'}].map((entry) => ({
    entry,
    format: 'esm' as const,
    target: 'node20',
    splitting: true,
    external: ['#read-data'],
  })),
  {
    entry: {'language/read-data': 'src/language/read-data.ts', 'language/read-data.browser': 'src/language/read-data.browser.ts'},
    format: 'esm',
    target: 'node20',
    splitting: false,
  },
])
