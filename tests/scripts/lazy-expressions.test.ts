import {Script} from 'node:vm'
import ts from 'typescript'
import {describe, expect, it} from 'vitest'
import {withLazyExpressions} from '../../scripts/lazy-expressions.ts'

const javascript = (source: string): string =>
  ts.transpileModule(source, {compilerOptions: {module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022}}).outputText

/** What a module gives that says `exports.result = …`. */
function resultOf(source: string): unknown {
  const exports: {result?: unknown} = {}
  new Script(`(function(exports){${javascript(source)}\n})`).runInThisContext()(exports)
  return exports.result
}

describe('expressions that are made when they are asked for', () => {
  it('makes one in the place of its only use', () => {
    const lazy = withLazyExpressions(
      "/** Two. */\nconst TWO = /b{2}/u\nexport const result = ['abba', 'ab'].map((word) => TWO.test(word))\n",
    )
    expect(lazy).toContain('let TWO: RegExp | undefined\n')
    expect(lazy).toContain('(TWO ??= /b{2}/u).test(word)')
    expect(resultOf(lazy)).toEqual([true, false])
  })

  it('makes one once for several uses, whose state they share', () => {
    const source =
      "const EACH = /a/g\nconst first = () => EACH.exec('aa')!.index\nexport const result = [first(), first(), EACH.lastIndex]\n"
    expect(withLazyExpressions(source)).toContain('EACH_().lastIndex')
    expect(resultOf(withLazyExpressions(source))).toEqual([0, 1, 2])
  })

  it('leaves properties of the same name alone', () => {
    const source = 'const A = /a/\nexport const result = {A: A.source, b: {A: 1}.A}\n'
    expect(resultOf(withLazyExpressions(source))).toEqual({A: 'a', b: 1})
  })

  it.each([
    ['an exported one', 'export const A = /a/\n'],
    ['one that is exported at the end', 'const A = /a/\nexport {A}\n'],
    ['one whose name is declared once more', "const A = /a/\nconst f = (A: string) => A\nexport const result = f('a') + A.source\n"],
    ['one in shorthand', 'const A = /a/\nexport const result = {A}\n'],
    ['one inside a function', 'export function f() {\n  const A = /a/\n  return A\n}\n'],
    ['one that is part of a type', 'const A = /a/\nexport type B = typeof A\n'],
    ['no expression', "const A = new RegExp('a')\nexport const result = A.source\n"],
  ])('leaves %s as it is', (_, source) => {
    expect(withLazyExpressions(source)).toBe(source)
  })
})
