import {readFileSync} from 'node:fs'
import {SettingsError} from '../../text/settings-error.ts'
import type {Streams} from '../streams/streams.ts'
import {Changes} from './changes.ts'

/** What GitHub tells of the event that started a workflow, as far as it names a commit to compare with. */
interface Event {
  readonly before?: string
  readonly pull_request?: {readonly base?: {readonly sha?: string}}
  readonly merge_group?: {readonly base_sha?: string}
}

/** In place of the commit before the first push of a branch. */
const NONE = /^0+$/

function readEvent(path: string | undefined): Event {
  try {
    return path ? (JSON.parse(readFileSync(path, 'utf8')) as Event) : {}
  } catch {
    return {}
  }
}

/** The commits that the change of a workflow can be told from, best first: the branch that a pull request goes to, and what the event names. */
function basesOf({GITHUB_BASE_REF: branch, GITHUB_EVENT_PATH: path}: NodeJS.ProcessEnv): string[] {
  const {before, pull_request: pull, merge_group: group} = readEvent(path)
  const named = [branch && `origin/${branch}`, pull?.base?.sha, group?.base_sha, before]
  return named.filter((base) => base !== undefined && base !== '' && !NONE.test(base)) as string[]
}

async function changesSince(base: string): Promise<Changes | undefined> {
  try {
    return await Changes.read({since: base, staged: false})
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return undefined
  }
}

/** What has changed in the pull request or the push that a workflow of GitHub runs for; nothing elsewhere, or where git does not have it. */
export async function workflowChanges(streams: Streams): Promise<Changes | undefined> {
  const bases = basesOf(process.env)
  for (const base of bases) {
    const changes = await changesSince(base)
    if (changes) return changes
  }
  if (bases.length > 0)
    streams.error(`copydesk: changed lines cannot come first, as git does not have ${bases[0]}; check out with fetch-depth: 0.\n`)
  return undefined
}
