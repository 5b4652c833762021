/** Builds the extension and packs it: `out/copydesk-VERSION.vsix`. copydesk itself has to be built. */
import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {brotliCompressSync, constants} from 'node:zlib'
import {build} from 'esbuild'
import {builtManifest} from './build-manifest.ts'

/** What an extension of this kind may weigh. Unit: bytes. */
const LARGEST = 3_000_000

const here = fileURLToPath(new URL('.', import.meta.url))
process.chdir(here)
const root = '../..'
const folder = 'out/extension'
const manifest = builtManifest()

/** Packs a data file: zip, of which an extension is made, leaves half a megabyte more of them. */
function packData(name: string): void {
  const bytes = readFileSync(`${root}/dictionaries/english/${name}`)
  const params = {[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}
  writeFileSync(`${folder}/dictionaries/${name}.br`, brotliCompressSync(bytes, {params}))
}

/** The packages that files belong to, with their licences. What copydesk itself holds is in NOTICE. */
function packagesIn(files: readonly string[]): string {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
  const lines = [...folders].map((found) => {
    const {name, version, license} = JSON.parse(readFileSync(`${found}/package.json`, 'utf8')) as Record<string, string>
    const text = readdirSync(found).find((one) => /^licen[cs]e/i.test(one))
    const [copyright = ''] = (text && /^.*Copyright.*$/im.exec(readFileSync(`${found}/${text}`, 'utf8'))) || []
    return `- ${name} ${version}, ${license}. ${copyright.trim()}`.trim()
  })
  return `The extension holds these packages:\n\n${[...new Set(lines)].sort().join('\n')}\n`
}

rmSync('out', {recursive: true, force: true})
mkdirSync(`${folder}/out/server`, {recursive: true})

const client = await build({
  absWorkingDir: here,
  metafile: true,
  entryPoints: ['src/extension.ts'],
  outfile: `${folder}/out/extension.cjs`,
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node18',
  external: ['vscode'],
})
const server = await build({
  absWorkingDir: here,
  metafile: true,
  entryPoints: {main: 'src/server.ts', 'server-worker': `${root}/dist/server-worker.js`},
  outdir: `${folder}/out/server`,
  bundle: true,
  minify: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  supported: {'regexp-unicode-property-escapes': true},
  alias: {'#read-data': `${here}src/read-data.ts`},
  logOverride: {'ignored-bare-import': 'silent'},
  banner: {js: "import {createRequire as requireHere} from 'node:module'; const require = requireHere(import.meta.url);"},
})

/** The server finds its data and its pages by where it stands, as in the package from npm. */
writeFileSync(`${folder}/out/server/package.json`, JSON.stringify({name: 'copydesk', type: 'module', version: manifest['version']}))
mkdirSync(`${folder}/dictionaries`)
for (const name of readdirSync(`${root}/dictionaries/english`)) packData(name)
for (const rule of readdirSync(`${root}/src/rules`, {withFileTypes: true}).filter((entry) => entry.isDirectory()))
  cpSync(`${root}/src/rules/${rule.name}/README.md`, `${folder}/out/server/src/rules/${rule.name}/README.md`)
cpSync(`${root}/dist/schema.json`, `${folder}/out/schema.json`)
for (const name of ['README.md', 'walkthrough']) cpSync(name, `${folder}/${name}`, {recursive: true})
for (const name of ['LICENSE', 'NOTICE']) cpSync(`${root}/${name}`, `${folder}/${name}`)
writeFileSync(`${folder}/PACKAGES.md`, packagesIn([...Object.keys(client.metafile.inputs), ...Object.keys(server.metafile.inputs)]))
writeFileSync(`${folder}/package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`)

const packed = `copydesk-${String(manifest['version'])}.vsix`
execFileSync('../../node_modules/.bin/vsce', ['package', '--no-dependencies', '--allow-missing-repository', '--out', `../${packed}`], {
  cwd: folder,
  stdio: ['ignore', 'ignore', 'inherit'],
})
const {size} = statSync(`out/${packed}`)
console.log(`editors/vscode/out/${packed}: ${size} bytes`)
if (size > LARGEST) throw new Error(`The extension is larger than ${LARGEST} bytes`)
