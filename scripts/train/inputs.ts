import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'

/** Where the treebanks come from. The texts' own licences are stricter in no genre that is used: CC BY 2.5 to 4.0 and CC BY-SA 3.0. */
export const TREEBANKS: Readonly<Record<string, {readonly repository: string; readonly commit: string; readonly licence: string}>> = {
  ewt: {repository: 'UniversalDependencies/UD_English-EWT', commit: '15d613d8447b3478787d4c278730a1e48a945efb', licence: 'CC BY-SA 4.0'},
  gum: {
    repository: 'amir-zeldes/gum',
    commit: '72ce5ac14978a324c2fd18d49484e65292cbe316',
    licence: 'CC BY 4.0 (annotation); CC BY 2.5, CC BY 4.0, CC BY-SA 3.0 (texts, by genre)',
  },
  pud: {repository: 'UniversalDependencies/UD_English-PUD', commit: 'f16eba4ae7f3d161870ed320676c5088b8fa476c', licence: 'CC BY-SA 3.0'},
  eslspok: {
    repository: 'UniversalDependencies/UD_English-ESLSpok',
    commit: '51b8a8e38db85e82cca9887d72f0de6e859b052f',
    licence: 'CC BY-SA 4.0',
  },
}

/** The GUM genres whose texts may be shared alike; those under non-commercial or unstated terms are refused. */
export const GUM_GENRES = ['academic', 'bio', 'court', 'interview', 'news', 'voyage']

/** Whether a treebank file may train a model that ships. */
export const isAllowed = (treebank: string, genre: string): boolean =>
  treebank in TREEBANKS && (treebank !== 'gum' || GUM_GENRES.includes(genre))

export interface Input {
  readonly name: string
  readonly commit: string
  readonly licence: string
  readonly sha256: string
}

/** The files of a folder that train, each with its origin and the hash of its content. */
export function inputsOf(folder: string): Input[] {
  const names = fs.readdirSync(folder).filter((name) => /\.conllu(\.gz)?$/.test(name))
  return names.sort().flatMap((name) => {
    const [treebank = '', genre = ''] = name.replace(/(-\d)?\.conllu(\.gz)?$/, '').split(/_(.*)/)
    const origin = TREEBANKS[treebank]
    if (!origin || !isAllowed(treebank, genre)) return []
    const bytes = fs.readFileSync(path.join(folder, name))
    const sha256 = createHash('sha256')
      .update(name.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      .digest('hex')
    return [{name: name.replace(/\.gz$/, ''), commit: `${origin.repository}@${origin.commit}`, licence: origin.licence, sha256}]
  })
}
