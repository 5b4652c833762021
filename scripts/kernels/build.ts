/** Compiles the kernels in AssemblyScript beside it and writes them into a module of the source, in Base64. The same source and compiler give the same bytes. */
import {writeFileSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {main} from 'assemblyscript/asc'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const MODULE = new URL('../../src/language/kernels/compiled.ts', import.meta.url)
const SETTINGS = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--converge']

async function compiled(name: string): Promise<string> {
  let code = new Uint8Array()
  const {error, stderr} = await main([`${name}.ts`, '--baseDir', FOLDER, '--outFile', `${name}.wasm`, ...SETTINGS], {
    writeFile: (_name, contents) => {
      code = contents as Uint8Array<ArrayBuffer>
    },
  })
  if (error) throw new Error(stderr.toString(), {cause: error})
  return Buffer.from(code).toString('base64')
}

const lineFor = (name: string, code: string): string =>
  `/** Compiled from \`scripts/kernels/${name}.ts\` by \`npm run build:kernels\`. */\nexport const ${name}Kernel: string | undefined =\n  '${code}'\n`

/** The module with the compiled kernels, as it is to be in the source. @throws where one does not compile */
export async function builtKernels(): Promise<string> {
  return `${lineFor('net', await compiled('net'))}\n${lineFor('tagger', await compiled('tagger'))}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(MODULE, await builtKernels())
