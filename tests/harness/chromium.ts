import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser']

/** What keeps a browser from asking anything of anybody but the page that is tested. */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The path of Debian's Chromium, which is installed if it is not there. @throws where that fails */
export function chromiumPath(): string {
  const found = () => PLACES.find((path) => existsSync(path))
  if (!found()) {
    const options = {stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit']}
    execFileSync('apt-get', ['update', '--quiet'], options)
    execFileSync('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'], options)
  }
  const path = found()
  if (!path) throw new Error(`Chromium was installed, but is at none of ${PLACES.join(', ')}`)
  return path
}
