import {addWords, projectWordFile} from '../../config/add-words.ts'
import {Configs} from '../../config/configs.ts'
import {sift} from '../../config/left-out.ts'
import {personalWordsFile} from '../../config/personal-word-file.ts'
import {EXTENSIONS} from '../../files/extensions.ts'
import {findFiles} from '../../files/find-files.ts'
import {readInput, type UnreadInput} from '../../files/read.ts'
import {shortPath} from '../../files/short-path.ts'
import {sizeLimitFor} from '../../files/size-limit.ts'
import {counted} from '../../reporters/counted.ts'
import {printable} from '../../reporters/printable.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {UNFINISHED} from '../check/tally.ts'
import {readOwnFlags} from '../flags/own-flags.ts'
import {type Command, type Streams, warnOn} from '../streams/streams.ts'
import {UnknownWords} from './every-unknown-word.ts'

/** The flags of `copydesk words`, as `parseArgs` takes them. */
export const wordFlags = {
  add: {type: 'boolean', default: false},
  personal: {type: 'boolean', default: false},
  config: {type: 'string', short: 'c'},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** What `copydesk words --help` prints. */
export const wordsHelp = `Usage: copydesk words [--add [--personal]] [files, folders, globs…]

Lists the words that the dictionary does not know, most frequent first, as lines of a word file. Where nothing is named, those of the folder.
Read the list before you add it: a misspelling in it is never reported again.

      --add                     add them to the project's words: to the first of "wordFiles", or to .copydesk/words.txt beside the configuration
      --personal                add them to your own words instead, which hold in every project
  -c, --config <file>           this configuration, instead of the nearest
  -h, --help                    print this

Exit status: 0 done; 2 wrong usage or configuration, or something could not be read or written.
`

async function gather(patterns: readonly string[], configs: Configs, tell: (problem: UnreadInput) => void): Promise<UnknownWords> {
  const words = new UnknownWords()
  const {files, problems} = await findFiles({patterns, extensions: EXTENSIONS, mustMatch: true})
  for (const problem of problems) tell(problem)
  for (const path of (await sift(files, configs)).files) {
    const input = await readInput(path, await sizeLimitFor(path, undefined, configs))
    if ('problem' in input) tell(input)
    else await words.look(path, input.text, await configs.settingsFor(path))
  }
  return words
}

/** The words as lines of a word file, each with how often it occurs and where first. */
function listing(words: UnknownWords): string {
  const all = words.inOrder()
  const width = Math.max(0, ...all.map(([word]) => word.length))
  return all.map(([word, {count, path, line}]) => `${word.padEnd(width)}  # ${count} × ${printable(path)}:${line}\n`).join('')
}

async function deliver(words: UnknownWords, path: string | undefined, streams: Streams): Promise<void> {
  if (words.found.size === 0) streams.error('copydesk: the dictionary knows every word.\n')
  else if (path === undefined) await streams.out(listing(words))
  else {
    addWords(path, [...words.found.keys()])
    await streams.out(`Added ${counted(words.found.size, 'word')} to ${shortPath(path)}.\n`)
  }
}

/** `copydesk words`: lists the words of a folder that no dictionary knows, or adds them to the project's own or the user's. */
export const words: Command = async (argv, streams) => {
  const {values, positionals} = readOwnFlags(argv, wordFlags)
  if (values.help) {
    await streams.out(wordsHelp)
    return 0
  }
  if (values.personal && !values.add) throw new SettingsError('--personal says where --add puts the words; it needs --add')
  const configs = new Configs(values.config, warnOn(streams))
  let failed = 0
  const found = await gather(positionals.length > 0 ? positionals : ['.'], configs, ({path, problem}) => {
    failed++
    streams.error(`copydesk: ${printable(path)}: ${printable(problem)}.\n`)
  })
  const target = values.add ? (values.personal ? personalWordsFile() : await projectWordFile(configs, process.cwd())) : undefined
  await deliver(found, target, streams)
  return failed > 0 ? UNFINISHED : 0
}
