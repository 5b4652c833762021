/**
 * What packs cost beside copydesk alone, and beside Vale: `tsx -C copydesk-source evaluation/packs/speed.ts --styles FOLDER --documents FOLDER [--vale BINARY] [--of Google,Microsoft]`.
 * Both linters go over all documents in turns; times are of the processor, of all threads.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {VFile} from 'vfile'
import {createLinter, type Linter} from '../../src/linter/linter.ts'
import {stylesIn} from './styles.ts'

const {values} = parseArgs({
  options: {
    vale: {type: 'string'},
    styles: {type: 'string', default: '.'},
    documents: {type: 'string', default: '.'},
    of: {type: 'string', default: 'Google,Microsoft'},
    rounds: {type: 'string', default: '5'},
  },
})

const names = values.of.split(',')
const files = readdirSync(values.documents).map(
  (name) => new VFile({path: name, value: readFileSync(join(values.documents, name), 'utf8')}),
)
const length = files.reduce((sum, file) => sum + String(file).length, 0)

const processorTime = (): number => {
  const {user, system} = process.cpuUsage()
  return (user + system) / 1e3
}

function timed(linter: Linter): number {
  const start = processorTime()
  for (const {path, value} of files) linter.lint(new VFile({path, value}))
  return processorTime() - start
}

function timeOfVale(vale: string): number {
  const root = mkdtempSync(join(tmpdir(), 'copydesk-vale-'))
  try {
    for (const name of names) cpSync(join(values.styles, name), join(root, 'styles', name), {recursive: true})
    cpSync(values.documents, join(root, 'documents'), {recursive: true})
    writeFileSync(join(root, '.vale.ini'), `StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = ${names.join(', ')}\n`)
    const {stderr} = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time "$0" --output=JSON --no-exit documents > out.json`, vale], {
      cwd: root,
      encoding: 'utf8',
    })
    return (stderr.trim().split('\n').at(-1) ?? '').split(' ').reduce((sum, part) => sum + Number(part) * 1e3, 0)
  } finally {
    rmSync(root, {recursive: true, force: true})
  }
}

const packs = stylesIn(values.styles).filter(({name}) => names.includes(name))
const start = processorTime()
const [alone, packed] = [await createLinter({format: 'markdown'}), await createLinter({format: 'markdown', packs})]
console.log(
  `${files.length} documents, ${length} characters; ${names.join(' and ')}; both linters made in ${(processorTime() - start).toFixed(0)} ms`,
)
console.log('| round | copydesk alone, ms | with the packs, ms | ratio | Vale, ms |\n| --- | --- | --- | --- | --- |')
for (let round = 1; round <= Number(values.rounds); round++) {
  const [one, both] = [timed(alone), timed(packed)]
  const other = values.vale === undefined ? '' : timeOfVale(values.vale).toFixed(0)
  console.log(`| ${round} | ${one.toFixed(0)} | ${both.toFixed(0)} | ${(both / one).toFixed(2)} | ${other} |`)
}
