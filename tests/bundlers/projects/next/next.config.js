import {fileURLToPath} from 'node:url'

const workspace = fileURLToPath(new URL('..', import.meta.url))

export default {
  distDir: process.env.DIST_DIR,
  outputFileTracingRoot: workspace,
  turbopack: {root: workspace},
  eslint: {ignoreDuringBuilds: true},
}
