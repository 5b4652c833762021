import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import picomatch from 'picomatch'

/** Bytes of all files of a repository that are read at once, at most. */
const MOST = 2 ** 30

/** A file of a repository at the commit that is asked for. */
export interface RepositoryFile {
  readonly path: string
  readonly text: string
}

/** The places where a clone of `https://github.com/owner/name` may stand in a folder, and its git directory in each. */
function gitDirectoryOf(folder: string, repository: string): string {
  const [owner = '', name = ''] = repository.split('/').slice(-2)
  const places = [`${owner}+${name}`, `${owner}/${name}`, name].flatMap((place) =>
    ['.git', 'repo', ''].map((git) => path.join(folder, place, git)),
  )
  const found = places.find((place) => fs.existsSync(path.join(place, 'objects')))
  if (found === undefined)
    throw new Error(`No clone of ${repository} in ${folder}: it is looked for as ${owner}+${name}, ${owner}/${name} and ${name}`)
  return found
}

/** Reads the files of a commit whose paths match a pattern, by path. @throws where the clone or its commit is missing, or nothing matches */
export function filesOf(
  folder: string,
  {repository, commit, paths}: {repository: string; commit: string; paths: string},
): RepositoryFile[] {
  const directory = gitDirectoryOf(folder, repository)
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', ['--git-dir', directory, ...args], {
      maxBuffer: MOST,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input !== undefined && {input}),
    })
  let all: string[]
  try {
    all = git(['ls-tree', '-r', '-z', '--name-only', commit]).toString('utf8').split('\0')
  } catch (error) {
    throw new Error(`The clone of ${repository} has no commit ${commit}: fetch it, then prepare again`, {cause: error})
  }
  const isWanted = picomatch(paths)
  const names = all.filter((name) => isWanted(name)).sort()
  if (names.length === 0) throw new Error(`No file of ${repository} at ${commit} matches ${paths}`)
  const bytes = git(['cat-file', '--batch'], names.map((name) => `${commit}:${name}\n`).join(''))
  let at = 0
  return names.map((name) => {
    const head = bytes.indexOf(10, at)
    const size = Number(bytes.toString('latin1', at, head).split(' ')[2])
    at = head + 1 + size + 1
    return {path: name, text: bytes.toString('utf8', head + 1, head + 1 + size)}
  })
}
