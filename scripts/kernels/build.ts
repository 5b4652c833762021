/** Compiles the kernel in AssemblyScript beside it and writes it into a module of the source, in Base64. The same source and compiler give the same bytes. */
import {writeFileSync} from 'node:fs'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {main} from 'assemblyscript/asc'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
const MODULE = new URL('../../src/language/kernels/net.ts', import.meta.url)
const SETTINGS = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert', '--converge']

/** The module with the compiled kernel of the net, as it is to be in the source. @throws where the kernel does not compile */
export async function builtKernel(): Promise<string> {
  let code = new Uint8Array()
  const {error, stderr} = await main(['net.ts', '--baseDir', FOLDER, '--outFile', 'net.wasm', ...SETTINGS], {
    writeFile: (_name, contents) => {
      code = contents as Uint8Array<ArrayBuffer>
    },
  })
  if (error) throw new Error(stderr.toString(), {cause: error})
  return `/** The kernel of the net, compiled from \`scripts/kernels/net.ts\` by \`npm run build:kernels\`. */\nexport const netKernel: string | undefined =\n  '${Buffer.from(code).toString('base64')}'\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(MODULE, await builtKernel())
