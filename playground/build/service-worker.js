import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'

/** The data is kept by the linter's own worker, under its digest: twice would be once too often. */
const isKeptElsewhere = (name) => /\.bin$|(?:topics|boilerplate|words)-[\w-]+\.(?:json|txt)$/.test(name)

/** Writes `service-worker.js`, which knows all files of the build and keeps them for when there is no network. */
export const serviceWorker = () => ({
  name: 'service-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle).filter((name) => !isKeptElsewhere(name) && !name.endsWith('.html'))
    const version = createHash('sha256')
      .update(files.sort().join('\n'))
      .update(String(bundle['index.html']?.source))
      .digest('hex')
      .slice(0, 12)
    const source = readFileSync(new URL('../src/service-worker.js', import.meta.url), 'utf8')
    const kept = JSON.stringify(['./', ...files.map((name) => `./${name}`)])
    this.emitFile({type: 'asset', fileName: 'NOTICE.txt', source: readFileSync(new URL('../../NOTICE', import.meta.url), 'utf8')})
    this.emitFile({
      type: 'asset',
      fileName: 'service-worker.js',
      source: source.replace("'FILES'", kept).replace("'VERSION'", `'${version}'`),
    })
  },
})
