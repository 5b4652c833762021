/** What the manifest of a package (`package.json`) says of where it is at home. */
interface Manifest {
  readonly version?: string
  /** An address, or `owner/name`, with `gitlab:` or `bitbucket:` before it where it is not on GitHub. */
  readonly repository?: string | {readonly url: string; readonly directory?: string}
  readonly homepage?: string
  readonly bugs?: string | {readonly url?: string}
}

/** Public addresses; each is undefined where the manifest does not give it. */
interface Addresses {
  /** The page of a rule, as it was in this version. */
  readonly pageOf: (ruleId: string) => string | undefined
  readonly homepage: string | undefined
  /** Where to report what is wrong. */
  readonly bugs: string | undefined
}

const HOSTS: Readonly<Record<string, string>> = {github: 'github.com', gitlab: 'gitlab.com', bitbucket: 'bitbucket.org'}

/** What stands between a repository and a file of one of its tags, by host; a host that is not here has a way of its own, which nobody can guess. */
const TO_FILES: Readonly<Record<string, string>> = {
  'github.com': 'blob',
  'gitlab.com': '-/blob',
  'bitbucket.org': 'src',
  'codeberg.org': 'src/tag',
}

/** A repository on the web: `https://host/owner/name`. */
function repositoryOn(given: string): URL | undefined {
  const [, host = 'github', short] = /^(?:(\w+):)?([\w.-]+\/[\w.-]+)$/.exec(given) ?? []
  if (short !== undefined) return HOSTS[host] === undefined ? undefined : new URL(`https://${HOSTS[host]}/${short}`)
  const path = given.replace(/^git\+/, '').replace(/^(?:\w+:\/\/)?(?:[\w.-]+@)?([\w.-]+)[:/]/, 'https://$1/')
  return URL.canParse(path) ? new URL(path.replace(/\.git\/?$|\/$/, '')) : undefined
}

/** The addresses that follow from a manifest. */
export function addressesOf({version, repository, homepage, bugs}: Manifest): Addresses {
  const {url, directory} = typeof repository === 'object' ? repository : {url: repository, directory: undefined}
  const web = url === undefined ? undefined : repositoryOn(url)
  const toFiles = web && TO_FILES[web.host]
  const folder = directory === undefined ? '' : `${directory.replace(/^\.?\/|\/$/g, '')}/`
  return {
    pageOf: (ruleId) =>
      web && toFiles && version ? `${web.href}/${toFiles}/v${version}/${folder}src/rules/${ruleId}/README.md` : undefined,
    homepage: homepage ?? web?.href,
    bugs: typeof bugs === 'object' ? bugs.url : bugs,
  }
}
