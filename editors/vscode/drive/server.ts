import {type ChildProcess, execFileSync, spawn} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

const ENTRY = fileURLToPath(
  new URL('../../../node_modules/.cache/editors/code-server/node_modules/code-server/out/node/entry.js', import.meta.url),
)
const PORT = 18_080

export const ADDRESS = `http://127.0.0.1:${PORT}`

const flags = (home: string): string[] => ['--user-data-dir', `${home}/data`, '--extensions-dir', `${home}/extensions`]

const SILENT = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override']

async function isUp(): Promise<boolean> {
  return fetch(`${ADDRESS}/healthz`).then(
    ({ok}) => ok,
    () => false,
  )
}

/** Starts code-server with one extension, and nothing that was there before. */
export async function startCodeServer(home: string, extension: string): Promise<ChildProcess> {
  mkdirSync(`${home}/data/User`, {recursive: true})
  writeFileSync(`${home}/data/User/settings.json`, JSON.stringify({'workbench.startupEditor': 'none'}))
  const env = {...process.env, HOME: home, XDG_CONFIG_HOME: `${home}/config`}
  execFileSync(process.execPath, [ENTRY, ...flags(home), '--install-extension', extension], {env, stdio: 'ignore'})
  const server = spawn(process.execPath, [ENTRY, '--auth', 'none', '--bind-addr', `127.0.0.1:${PORT}`, ...flags(home), ...SILENT], {
    env,
    stdio: 'ignore',
  })
  for (let tries = 0; tries < 300 && !(await isUp()); tries++) await new Promise((resolve) => setTimeout(resolve, 200))
  return server
}
