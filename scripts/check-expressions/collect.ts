import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import ts from 'typescript'

/** A regular expression of the source, and where it stands. */
export interface Expression {
  readonly source: string
  readonly flags: string
  /** `file:line`, or the file whose loading made it. */
  readonly places: string[]
}

/** Expressions by what they are. */
export type Expressions = Map<string, Expression>

export const keyOf = ({source, flags}: Pick<RegExp, 'source' | 'flags'>): string => `/${source}/${flags}`

function add(expressions: Expressions, {source, flags}: RegExp, place: string): void {
  const key = keyOf({source, flags})
  const known = expressions.get(key)
  if (known === undefined) expressions.set(key, {source, flags, places: [place]})
  else if (!known.places.includes(place)) known.places.push(place)
}

export const modulesIn = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(folder, name))

/** Adds the literals of a module. */
export function addLiterals(file: string, expressions: Expressions): void {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const {line} = source.getLineAndCharacterOfPosition(node.getStart(source))
      add(expressions, new RegExp(node.text.slice(1, end), node.text.slice(end + 1)), `${file}:${line + 1}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
}

/** Modules that start something when they are loaded. */
const STARTING = /\/(?:cli\/start\/main|cli\/command-line|(?:[a-z]+-)?(?:thread|worker|server))\.ts$/

/** Adds those that modules put together when they are loaded, out of lists of words for instance, and while `use` runs. */
export async function addMade(files: readonly string[], expressions: Expressions, use: () => Promise<void>): Promise<void> {
  const Original = RegExp
  let place = ''
  const recording = new Proxy(Original, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp
      if (place !== '') add(expressions, made, place)
      return made
    },
  })
  globalThis.RegExp = recording
  try {
    for (const file of files.filter((name) => !STARTING.test(name))) {
      place = file
      await import(pathToFileURL(file).href)
    }
    place = 'made at run time'
    await use()
  } finally {
    globalThis.RegExp = Original
  }
}
