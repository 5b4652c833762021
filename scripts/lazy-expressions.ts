import {readFileSync} from 'node:fs'
import type {Options} from 'tsup'
import ts from 'typescript'

/** A constant of a module that holds an expression, with the places where its name stands. */
interface Held {
  readonly declaration: ts.VariableDeclaration
  readonly name: string
  readonly literal: string
  readonly uses: readonly ts.Identifier[]
}

/** A stretch of the source, and what stands there instead. */
interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

function identifiersIn(file: ts.SourceFile): readonly ts.Identifier[] {
  const found: ts.Identifier[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** `a.NAME`, `{NAME: …}`: no use of the constant. */
const isOtherName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) && node.parent.name === node

/** Whether a name is read where an expression in brackets may stand as well; not where it is declared once more, exported, or part of a type. */
const isRead = (node: ts.Identifier): boolean =>
  ts.isExpression(node.parent) ||
  (ts.isVariableDeclaration(node.parent) && node.parent.initializer === node) ||
  ts.isReturnStatement(node.parent)

/** The constant of a statement, if it holds an expression and nothing else. */
function heldBy(statement: ts.Statement, all: readonly ts.Identifier[]): Held | undefined {
  if (!ts.isVariableStatement(statement) || statement.modifiers || (statement.declarationList.flags & ts.NodeFlags.Const) === 0)
    return undefined
  const [declaration, second] = statement.declarationList.declarations
  if (declaration === undefined || second || !ts.isIdentifier(declaration.name)) return undefined
  if (!declaration.initializer || !ts.isRegularExpressionLiteral(declaration.initializer)) return undefined
  const name = declaration.name.text
  const uses = all.filter((node) => node.text === name && node !== declaration.name && !isOtherName(node))
  return uses.every(isRead) ? {declaration, name, literal: declaration.initializer.text, uses} : undefined
}

/** One use makes the expression in its place; several ask a function for it. */
function changesFor({declaration, name, literal, uses}: Held): readonly Change[] {
  const list = declaration.parent
  const make = `${name} ??= ${literal}`
  const asked = uses.length === 1 ? `(${make})` : `${name}_()`
  const declared = `let ${name}: RegExp | undefined` + (uses.length === 1 ? '' : `; const ${name}_ = (): RegExp => (${make})`)
  return [
    {start: list.getStart(), end: list.getEnd(), text: declared},
    ...uses.map((node) => ({start: node.getStart(), end: node.getEnd(), text: asked})),
  ]
}

/** A module whose constants with regular expressions are made when they are first asked for: V8 reads an expression when it is made, and those with classes of Unicode take long. */
export function withLazyExpressions(source: string): string {
  const file = ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true)
  const all = identifiersIn(file)
  const changes = file.statements.flatMap((statement) => {
    const held = heldBy(statement, all)
    return held ? changesFor(held) : []
  })
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, {start, end, text: instead}) => text.slice(0, start) + instead + text.slice(end), source)
}

/** Applies `withLazyExpressions` to the modules of `src`. */
export const lazyExpressions: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'lazy-expressions',
  setup(build) {
    build.onLoad({filter: /[\\/]src[\\/].*\.ts$/}, ({path}) => ({contents: withLazyExpressions(readFileSync(path, 'utf8')), loader: 'ts'}))
  },
}
