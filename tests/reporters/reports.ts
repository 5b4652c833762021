import {VFile} from 'vfile'
import {createLinter} from '../../src/index.ts'
import type {FileReport} from '../../src/reporters/index.ts'
import {rules} from '../../src/rules/index.ts'

/** A text with what each format has to escape: quotes, markup, characters of more than one code unit, CRLF. */
const TEXT =
  'He “called & left <b>soon</b>: 100%.\r\n\r\n😀 The quay (old, and “grey was long.\r\n\r\nThe harbour (old was quiet. The harbour [old was quiet.\r\n'

const off = Object.fromEntries(rules.map(({id}) => [id, 'off'] as const))

/** Reports as a run makes them, the second one of a file without findings. */
export async function reports(first = ''): Promise<FileReport[]> {
  const linter = await createLinter({rules: {...off, 'unbalanced-bracket': 'warn', 'unbalanced-quote': 'error'}})
  const texts = {'news/a & b.txt': first + TEXT, 'clean.md': 'The harbour was quiet.\n'}
  return Object.entries(texts).map(([path, source]) => ({path, source, messages: linter.lint(new VFile({path, value: source})).messages}))
}
