import type {Names} from './names.ts'

/** Changes the text of a file that knows every rule. */
export type Change = (text: string) => string

/** Puts a line among those of its kind, which stand in alphabetical order. Throws where no line is of its kind. */
function amongLike(kind: RegExp, line: string): Change {
  return (text) => {
    const lines = text.split('\n')
    const like = lines.flatMap((candidate, index) => (kind.test(candidate) ? [index] : []))
    const last = like.at(-1)
    if (last === undefined) throw new Error(`No line like ${kind} to put “${line.trim()}” beside`)
    const place = like.find((index) => (lines[index] ?? '') > line) ?? last + 1
    return lines.toSpliced(place, 0, line).join('\n')
  }
}

const atEndOfList =
  (line: string): Change =>
  (text) =>
    text.replace(/\n\]\n$/, `\n${line}\n]\n`)

/** Puts the rule's door after those of the other rules: where the order of a manifest's keys matters, it stays. */
const withDoor =
  ({id}: Names): Change =>
  (text) => {
    const manifest = JSON.parse(text) as {exports: Record<string, unknown>}
    const doors = Object.entries(manifest.exports)
    const before = doors.findIndex(([name]) => name === './reporters')
    const door = [`./${id}`, {types: `./dist/rules/${id}.d.ts`, default: `./dist/rules/${id}.js`}] as const
    return `${JSON.stringify({...manifest, exports: Object.fromEntries(doors.toSpliced(before, 0, [...door]))}, null, 2)}\n`
  }

/** The files that know every rule, and what a new one changes in them. */
export const registrationOf = (names: Names): Readonly<Record<string, Change>> => ({
  'src/rules/index.ts': (text) =>
    atEndOfList(`  ${names.variable},`)(
      amongLike(/^import \{rule as/, `import {rule as ${names.variable}} from './${names.id}/index.ts'`)(text),
    ),
  'src/index.ts': amongLike(
    /^export \{default as retext\w+\} from '\.\/rules/,
    `export {default as ${names.plugin}} from './rules/${names.id}/index.ts'`,
  ),
  'package.json': withDoor(names),
})
