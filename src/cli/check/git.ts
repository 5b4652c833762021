import {promisify} from 'node:util'
import {SettingsError} from '../../text/settings-error.ts'

/** More output than this from one call of git is refused. Unit: bytes. */
const LARGEST = 1 << 30

/** Settings of the user that would change what git prints. */
const PLAIN = ['-c', 'core.quotePath=false', '-c', 'diff.noprefix=false', '-c', 'color.ui=false']

/** Why git failed, in its own first line but for what is said more plainly. */
function reasonOf(error: unknown): string {
  const {code, stderr} = error as {code?: unknown; stderr?: Buffer}
  if (code === 'ENOENT') return 'git is not installed'
  const [said = ''] = String(stderr ?? error)
    .trim()
    .split('\n')
  return said.includes('not a git repository (or any') ? 'this folder is in no git repository' : said
}

/** Runs git in a folder and gives what it printed. */
export async function git(folder: string, args: readonly string[]): Promise<Buffer> {
  try {
    const {execFile} = await import('node:child_process')
    const {stdout} = await promisify(execFile)('git', [...PLAIN, ...args], {cwd: folder, encoding: 'buffer', maxBuffer: LARGEST})
    return stdout
  } catch (error) {
    throw new SettingsError(`git ${args[0]}: ${reasonOf(error)}`)
  }
}

/** The commit that a reference names. */
async function commitOf(folder: string, reference: string): Promise<string> {
  try {
    return String(await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`])).trim()
  } catch {
    throw new SettingsError(`--since ${reference}: git knows no such commit. In CI, fetch it first (for example with fetch-depth: 0)`)
  }
}

/** The commit from which HEAD and a reference went apart; the reference itself where their common history is not at hand. */
export async function forkPoint(folder: string, reference: string): Promise<string> {
  const commit = await commitOf(folder, reference)
  try {
    return String(await git(folder, ['merge-base', commit, 'HEAD'])).trim()
  } catch {
    return commit
  }
}

/** The top folder of the working tree. */
export const topOf = async (folder: string): Promise<string> =>
  String(await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '')

/** Splits what git prints with `-z`. */
export const split = (output: Buffer): string[] =>
  String(output)
    .split('\0')
    .filter((name) => name !== '')
