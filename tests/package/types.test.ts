import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {rules} from '../../src/rules/index.ts'
import {packed} from './harness/packed.ts'
import {freshProject, type Project} from './harness/project.ts'

const here = new URL('./types/', import.meta.url)
const {folder, manifest} = packed()

/** As strict as TypeScript gets, and without a skipped look at the package's own declarations. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable', 'esnext.disposable'],
  types: [],
}

/** A project in TypeScript with the examples here and the first of the README. */
function typescriptProject(module: 'nodenext' | 'esnext', moduleResolution: 'nodenext' | 'bundler'): Project {
  const project = freshProject(['typescript', 'unified', 'vfile', 'retext-english', ...Object.keys(manifest.peerDependencies)])
  const [, example = ''] = /```js\n(import \{lint\}[\s\S]*?)```/.exec(readFileSync(join(folder, 'README.md'), 'utf8')) ?? []
  project.write('readme.ts', example)
  for (const name of readdirSync(here)) project.write(name, readFileSync(new URL(name, here), 'utf8'))
  project.write('tsconfig.json', JSON.stringify({compilerOptions: {...STRICT, module, moduleResolution}, include: ['*.ts']}))
  return project
}

describe.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
] as const)('module %s, resolution %s', (module, resolution) => {
  test('what is right compiles, the first example of the README included, and what is wrong does not', () => {
    const project = typescriptProject(module, resolution)
    const {status, stdout} = project.node(['node_modules/typescript/bin/tsc', '--project', '.'])
    expect({status, stdout}).toEqual({status: 0, stdout: ''})
  })
})

/** An editor's service for a file of a project. */
function serviceFor(project: Project, path: string): ts.LanguageService {
  const options: ts.CompilerOptions = {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  }
  return ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => (ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(ts.sys.readFile(name) ?? '') : undefined),
    getCurrentDirectory: () => project.folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    realpath: ts.sys.realpath!,
  })
}

test('an editor completes rules, severities and options', () => {
  const project = freshProject(['unified', 'vfile'])
  const code = `import type {Settings} from 'copydesk'
const rules: Settings = {rules: {typo: 'off', }}
const severity: Settings = {rules: {typo: ''}}
const choice: Settings = {rules: {'sentence-fragment': ['warn', {strictness: ''}]}}
const option: Settings = {rules: {'sentence-fragment': ['warn', {quotations: true, }]}}
`
  const path = project.write('complete.ts', code)
  const service = serviceFor(project, path)
  const offered = (before: string): string[] => {
    const position = code.lastIndexOf(before) + before.length
    return (service.getCompletionsAtPosition(path, position, {})?.entries ?? []).map(({name}) => name.replace(/^["']|["']$/g, ''))
  }
  expect(offered("typo: 'off', ")).toEqual(expect.arrayContaining(rules.map(({id}) => id).filter((id) => id !== 'typo')))
  expect(offered("typo: '")).toEqual(expect.arrayContaining(['error', 'info', 'off', 'warn']))
  expect(offered("strictness: '")).toEqual(['strict', 'default', 'cautious'])
  expect(offered('quotations: true, ')).toEqual(['kinds', 'strictness', 'stylistic'])
})

test('everything that a door exports says in an editor what it is', () => {
  const project = freshProject(['unified', 'vfile', ...Object.keys(manifest.peerDependencies)])
  const doors = Object.entries(manifest.exports).filter(([, door]) => typeof door !== 'string')
  const code = doors.map(([name], index) => `import * as door${index} from 'copydesk${name.slice(1)}'`).join('\n')
  const path = project.write('doors.ts', code)
  const program = serviceFor(project, path).getProgram()!
  const checker = program.getTypeChecker()
  const silent = doors.flatMap(([name]) => {
    const declarations = (manifest.exports[name] as {types: string}).types
    const file = program.getSourceFile(join(project.folder, 'node_modules/copydesk', declarations))!
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(file)!)
    const original = (symbol: ts.Symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
    return exported
      .filter((symbol) => original(symbol).getDocumentationComment(checker).length === 0)
      .map((symbol) => `${name}: ${symbol.name}`)
  })
  expect(silent).toEqual([])
})
