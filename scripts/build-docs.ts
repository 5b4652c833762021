import {readFileSync, writeFileSync} from 'node:fs'
import {lint} from '../src/index.ts'
import {readModelHeader} from '../src/language/grammar/model-format.ts'
import {stylish} from '../src/reporters/index.ts'
import {rules} from '../src/rules/index.ts'
import {type ModelSource, modelCard} from './docs/model-card.ts'
import {terminalPicture} from './docs/terminal-picture.ts'

const root = new URL('../', import.meta.url)
const EXAMPLE = 'examples/broken-article.txt'
const PICTURE = 'docs/terminal.svg'
const CARD = 'docs/model.md'

/** Messages of the example that the README shows; one of each sort is enough to see what the output is like. */
const SHOWN = ['sentence-fragment', 'typo', 'unbalanced-quote', 'duplicate-passage']

const table = (): string =>
  [
    '| rule | finds | fixable |',
    '| --- | --- | --- |',
    ...rules.map(
      ({id, description, safeCorrections}) => `| [\`${id}\`](src/rules/${id}/README.md) | ${description} | ${safeCorrections ?? '–'} |`,
    ),
  ].join('\n')

/** The first message of each shown rule, as the command line prints it. */
async function example(color: boolean): Promise<string> {
  const source = readFileSync(new URL(EXAMPLE, root), 'utf8')
  const {messages} = await lint(source)
  const first = messages.filter(
    (message, index) => SHOWN.includes(message.ruleId ?? '') && messages.findIndex(({ruleId}) => ruleId === message.ruleId) === index,
  )
  return stylish([{path: EXAMPLE, messages: first, source}], {summary: false, width: 100, color})
}

const fenced = (output: string): string => ['```text', output.trimEnd(), '```'].join('\n')

const between = (text: string, name: string, content: string): string =>
  text.replace(
    new RegExp(`(<!-- ${name}:start -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`),
    (_, start: string, end: string) => `${start}${content}\n${end}`,
  )

/** The README with its generated parts made anew. */
export async function builtReadme(): Promise<string> {
  const readme = readFileSync(new URL('README.md', root), 'utf8')
  return between(between(readme, 'rules', table()), 'example', fenced(await example(false)))
}

/** The README's picture of a terminal, made anew: SVG. */
export const builtPicture = async (): Promise<string> =>
  terminalPicture(`$ npx copydesk ${EXAMPLE}\n${await example(true)}`, 'copydesk checks an article in a terminal')

/** The description of the model, made anew. */
export function builtModelCard(): string {
  const read = (file: string): Buffer => readFileSync(new URL(file, root))
  const {'english/grammar.bin': grammar} = JSON.parse(read('dictionaries/sources.json').toString('utf8')) as Record<
    string,
    {inputs: ModelSource[]}
  >
  return modelCard(
    readModelHeader(read('dictionaries/english/grammar.bin')),
    grammar!.inputs,
    read('scripts/docs/model-notes.md').toString('utf8'),
  )
}

if (process.argv[1]?.endsWith('build-docs.ts')) {
  writeFileSync(new URL('README.md', root), await builtReadme())
  writeFileSync(new URL(PICTURE, root), await builtPicture())
  writeFileSync(new URL(CARD, root), builtModelCard())
}
