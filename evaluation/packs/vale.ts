/**
 * Compares what rules of styles find here with what Vale finds by them: `tsx -C copydesk-source evaluation/packs/vale.ts --vale BINARY --styles FOLDER --documents FOLDER`.
 * With `--show NAME` the differences of a class, or of a kind of rule, go to standard error.
 * Only what extends existence, substitution, repetition and capitalization is compared; places are lines and columns, in characters, of the first character.
 */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'
import {VFile} from 'vfile'
import type {FolderPack} from '../../src/config/pack-folder.ts'
import {createLinter} from '../../src/linter/linter.ts'
import type {Settings} from '../../src/linter/settings.ts'
import {rules as own} from '../../src/rules/index.ts'
import {aloneKey, classes, classOf, type Difference, type Place} from './differences.ts'
import {kindOf, stylesIn} from './styles.ts'

const COMPARED = ['existence', 'substitution', 'repetition', 'capitalization']

interface Alert {
  readonly Check: string
  readonly Line: number
  readonly Match: string
  readonly Span: readonly [number, number]
}

const {values} = parseArgs({
  options: {vale: {type: 'string'}, styles: {type: 'string'}, documents: {type: 'string'}, show: {type: 'string'}},
})
const {vale = 'vale', styles = '.', documents = '.', show} = values

const root = mkdtempSync(join(tmpdir(), 'copydesk-vale-'))
const texts = new Map(readdirSync(documents).map((name) => [name, readFileSync(join(documents, name), 'utf8')]))

/** The style with the rules alone that are compared, laid out for Vale. */
function laidOut(style: FolderPack): FolderPack {
  const files = Object.fromEntries(
    Object.entries(style.files).filter(([path, text]) => /^[^/]+\.ya?ml$/.test(path) && COMPARED.includes(kindOf(text))),
  )
  mkdirSync(join(root, 'styles', style.name), {recursive: true})
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, 'styles', style.name, path), text)
  writeFileSync(join(root, '.vale.ini'), `StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = ${style.name}\n`)
  return {name: style.name, files}
}

const keyOf = ({file, rule, line, column}: Place): string => `${file}\t${line}\t${column}\t${rule}`

/** The file that Vale refuses, where it refuses one. */
const refusedIn = (said: string): string | undefined => /"Path": "([^"]+\.ya?ml)"/.exec(said)?.[1]

/** What Vale finds; rules that it refuses are taken away, from us too. */
function byVale(style: FolderPack, folder = 'documents'): {places: Place[]; ms: number; style: FolderPack} {
  const started = process.hrtime.bigint()
  const {stdout, stderr} = spawnSync(vale, ['--output=JSON', '--no-exit', folder], {cwd: root, encoding: 'utf8', maxBuffer: 1 << 30})
  const ms = Number(process.hrtime.bigint() - started) / 1e6
  const refused = refusedIn(stderr)
  if (refused !== undefined) {
    console.error(`Vale refuses ${refused}`)
    rmSync(refused)
    const {[basename(refused)]: _, ...files} = style.files
    return byVale({...style, files}, folder)
  }
  if (!stdout.startsWith('{')) throw new Error(`Vale says: ${stderr}${stdout.slice(0, 500)}`)
  const found = JSON.parse(stdout) as Record<string, readonly Alert[]>
  const places = Object.entries(found).flatMap(([path, alerts]) =>
    alerts.map(({Check, Line, Match, Span}) => ({file: path.replace(/^.*\//, ''), rule: Check, line: Line, column: Span[0], match: Match})),
  )
  return {places, ms, style}
}

/** What Vale finds in lines that stand alone, as plain text. */
function aloneByVale(style: FolderPack, lines: readonly string[]): ReadonlySet<string> {
  const folder = join(root, 'alone')
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(folder)
  for (const [index, line] of lines.entries()) writeFileSync(join(folder, `${index}.txt`), `${line}\n`)
  const {places} = lines.length === 0 ? {places: []} : byVale(style, 'alone')
  return new Set(places.map(({file, rule, match}) => aloneKey(rule, lines[Number.parseInt(file, 10)]!, match)))
}

async function byUs(style: FolderPack): Promise<{places: Place[]; ms: number}> {
  const rules = Object.fromEntries(own.map(({id}) => [id, 'off'])) as NonNullable<Settings['rules']>
  const linter = await createLinter({packs: [style], rules})
  const started = process.hrtime.bigint()
  const places: Place[] = []
  for (const [file, value] of texts) {
    const lines = value.split('\n')
    for (const {ruleId, place, actual} of linter.lint(new VFile({path: file, value})).messages) {
      if (!ruleId.startsWith(`${style.name}.`)) continue
      const {line, column} = place.start
      places.push({file, rule: ruleId, line, column: [...lines[line - 1]!.slice(0, column - 1)].length + 1, match: actual})
    }
  }
  return {places, ms: Number(process.hrtime.bigint() - started) / 1e6}
}

/** How many findings of each kind of rule Vale has, and how many of them we have at the same place. */
const byKind = new Map(COMPARED.map((kind) => [kind, {vale: 0, same: 0}]))

function countByKind({files, name}: FolderPack, theirs: readonly Place[], onlyTheirs: readonly Place[]): void {
  const count = (places: readonly Place[], add: (counts: {vale: number; same: number}) => void): void => {
    for (const {rule} of places) {
      const counts = byKind.get(kindOf(files[`${rule.slice(name.length + 1)}.yml`] ?? ''))
      if (counts) add(counts)
    }
  }
  count(theirs, (counts) => {
    counts.vale++
    counts.same++
  })
  count(onlyTheirs, (counts) => counts.same--)
}

const without = (some: readonly Place[], others: readonly Place[]): Place[] => {
  const left = new Map<string, number>()
  for (const place of others) left.set(keyOf(place), (left.get(keyOf(place)) ?? 0) + 1)
  return some.filter((place) => {
    const count = left.get(keyOf(place)) ?? 0
    left.set(keyOf(place), count - 1)
    return count <= 0
  })
}

try {
  cpSync(documents, join(root, 'documents'), {recursive: true})
  console.log(`${texts.size} documents, ${[...texts.values()].reduce((sum, {length}) => sum + length, 0)} characters\n`)
  console.log(`| style | rules | Vale finds | we find | the same | only Vale | only we | ${classes.join(' | ')} |`)
  console.log(`| --- | --- | --- | --- | --- | --- | --- | ${classes.map(() => '---').join(' | ')} |`)
  for (const style of stylesIn(styles)) {
    const theirs = byVale(laidOut(style))
    const {style: compared} = theirs
    const ours = await byUs(compared)
    const differences: Difference[] = [
      ...without(theirs.places, ours.places).map((place) => ({...place, by: 'Vale' as const})),
      ...without(ours.places, theirs.places).map((place) => ({...place, by: 'us' as const})),
    ]
    const onlyTheirs = differences.filter(({by}) => by === 'Vale')
    countByKind(compared, theirs.places, onlyTheirs)
    const agreed = without(theirs.places, differences)
    const lines = new Set(differences.filter(({by}) => by === 'us').map(({file, line}) => texts.get(file)?.split('\n')[line - 1] ?? ''))
    const alone = aloneByVale(compared, [...lines])
    const counts = new Map<string, number>()
    for (const difference of differences) {
      const name = classOf({difference, all: differences, text: texts.get(difference.file) ?? '', style: compared, agreed, alone})
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (
        show !== undefined &&
        [name, kindOf(compared.files[`${difference.rule.slice(compared.name.length + 1)}.yml`] ?? '')].includes(show)
      )
        console.error(
          `${difference.by}\t${keyOf(difference)}\t${JSON.stringify(difference.match)}\t${JSON.stringify(texts.get(difference.file)?.split('\n')[difference.line - 1]?.slice(0, 160))}`,
        )
    }
    const [onlyVale, onlyWe] = [onlyTheirs.length, differences.length - onlyTheirs.length]
    const same = theirs.places.length - onlyVale
    const cells = classes.map((name) => counts.get(name) ?? 0).join(' | ')
    console.log(
      `| ${style.name} | ${Object.keys(compared.files).length} | ${theirs.places.length} | ${ours.places.length} | ${same} | ${onlyVale} | ${onlyWe} | ${cells} |`,
    )
    console.error(`${style.name}: Vale ${theirs.ms.toFixed(0)} ms, we ${ours.ms.toFixed(0)} ms`)
  }
  console.log('\n| rules that extend | Vale finds | the same |\n| --- | --- | --- |')
  for (const [kind, {vale: found, same}] of byKind) console.log(`| ${kind} | ${found} | ${same} (${((100 * same) / found).toFixed(1)} %) |`)
} finally {
  rmSync(root, {recursive: true, force: true})
}
