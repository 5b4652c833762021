import {existsSync, mkdirSync} from 'node:fs'
import {basename, dirname, resolve} from 'node:path'
import {shortPath} from '../../files/short-path.ts'
import {writeWhole} from '../../files/whole-file.ts'
import {SettingsError} from '../../text/settings-error.ts'
import {readOwnFlags} from '../flags/own-flags.ts'
import type {Command} from '../streams/streams.ts'

/** The flags of `copydesk new-rule`, as `parseArgs` takes them. */
const newRuleFlags = {
  code: {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false},
} as const

/** What `copydesk new-rule --help` prints. */
export const newRuleHelp = `Usage: copydesk new-rule [--code] <folder>/<name>

Writes a rule that works and finds a placeholder, with its tests: of a pack, in YAML, or with --code in JavaScript. "copydesk new-rule style/Weasel"
writes style/Weasel.yml, and the configuration names the pack: {"packs": ["./style"]}.

      --code                    a rule as code, with a test for node:test and a configuration that names it, where there is none
  -h, --help                    print this
`

const packRule = (): string => `extends: existence
message: "Leave out '%s', or say how much."
level: warning
ignorecase: true
tokens:
  - quite a few
  - a lot of
# Carets stand under what is to be found; a line without carets must stay silent.
tests: |
  We sold quite a few boats.
          ^^^^^^^^^^^
  We sold twelve boats.
`

const codeRule = (name: string): string => `import {defineRule, sentencesOf} from "copydesk/rules"

/** Finds sentences that end in an exclamation mark. */
export const ${name} = defineRule({
  id: '${name}',
  description: 'Finds sentences that end in an exclamation mark.',
  severity: 'warn',
  needs: [],
  options: {},
  messages: {
    shouted: ({mark}) => ({reason: '“' + mark + '” shouts', note: 'End the sentence in a full stop.'}),
  },
  *check(paragraph) {
    for (const {end} of paragraph.once(sentencesOf)) {
      const mark = paragraph.prose[end - 1]
      if (mark !== '!') continue
      yield {
        message: 'shouted',
        values: {mark},
        span: {start: end - 1, end},
        replacements: ['.'],
        fix: 'suggestion',
        confidence: 0.9,
      }
    }
  },
})
`

const codeTest = (name: string): string => `import {test} from 'node:test'
import {testMarkedProse} from "copydesk/testing"
import {${name}} from "./${name}.mjs"

const prose = [
  'We won!',
  '      ^ -> .',
  'We won.',
]

testMarkedProse(test, prose.join('\\n'), {rule: ${name}})
`

const codeConfig = (folder: string, name: string): string => `import {${name}} from "./${folder}/${name}.mjs"

export default {
  packs: [{name: '${basename(folder)}', files: {}, rules: {${name}}}],
}
`

const CONFIG = 'copydesk.config.mjs'

/** The files of a rule by their paths, and what to do next. */
function made(path: string, isCode: boolean): {files: Readonly<Record<string, string>>; next: string} {
  const [folder, name] = [dirname(path), basename(path).replace(/\.(?:ya?ml|mjs)$/, '')]
  if (folder === '.' || !/^[A-Za-z][\w-]*$/.test(name) || (isCode && name.includes('-')))
    throw new SettingsError(
      `"copydesk new-rule" takes a folder and a name${isCode ? ' of letters' : ''}, as in style/Weasel, not "${path}"`,
    )
  if (!isCode)
    return {
      files: {[`${path.replace(/\.ya?ml$/, '')}.yml`]: packRule()},
      next: `Name the pack in the configuration, {"packs": ["./${folder}"]}, and try it: copydesk test ${folder}`,
    }
  const files = {[`${folder}/${name}.mjs`]: codeRule(name), [`${folder}/${name}.test.mjs`]: codeTest(name)}
  const isNamed = !existsSync(CONFIG)
  const first = isNamed ? '' : `Name the rule in ${CONFIG}, under "rules" of a pack. `
  return {
    files: {...files, ...(isNamed && {[CONFIG]: codeConfig(folder, name)})},
    next: `${first}Try it: node --test ${folder}/${name}.test.mjs; then copydesk --config ${CONFIG} FILES`,
  }
}

/** Writes the files of a new rule, and says what to do next. */
export const newRule: Command = async (argv, streams) => {
  const {values, positionals} = readOwnFlags(argv, newRuleFlags)
  if (values.help) {
    await streams.out(newRuleHelp)
    return 0
  }
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0)
    throw new SettingsError('"copydesk new-rule" takes one name, as in: copydesk new-rule style/Weasel')
  const {files, next} = made(path, values.code)
  for (const name of Object.keys(files)) if (existsSync(name)) throw new SettingsError(`${shortPath(name)} is there already`)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(name), {recursive: true})
    writeWhole(resolve(name), text)
    await streams.out(`${name}\n`)
  }
  await streams.out(`${next}\n`)
  return 0
}
