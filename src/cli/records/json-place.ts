import type {Span} from '../../text/span.ts'

const SPACE = /[ \t\n\r]*/y
const SCALAR = /[^,\]}\s]*/y

/** Where a match of a sticky expression ends that may be empty. */
function past(expression: RegExp, json: string, at: number): number {
  expression.lastIndex = at
  expression.test(json)
  return expression.lastIndex
}

/** Where the string ends that starts at a quotation mark. */
function pastString(json: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = json.indexOf('"', at)
    let slashes = at
    while (json[slashes - 1] === '\\') slashes--
    if ((at - slashes) % 2 === 0) return at + 1
  }
}

/** Where the object or list ends that starts at a bracket. */
function pastBrackets(json: string, start: number): number {
  let depth = 0
  for (let at = start; ; at++) {
    const sign = json[at]
    if (sign === '"') at = pastString(json, at) - 1
    else if (sign === '{' || sign === '[') depth++
    else if ((sign === '}' || sign === ']') && --depth === 0) return at + 1
  }
}

function pastValue(json: string, start: number): number {
  if (json[start] === '"') return pastString(json, start)
  return json[start] === '{' || json[start] === '[' ? pastBrackets(json, start) : past(SCALAR, json, start)
}

/** A member of an object: its name, and where its value stands. */
interface Member {
  readonly name: string
  readonly value: Span
}

function* membersOf(json: string, object: number): Generator<Member> {
  let at = past(SPACE, json, object + 1)
  while (json[at] === '"') {
    const end = pastString(json, at)
    const start = past(SPACE, json, past(SPACE, json, end) + 1)
    const value = {start, end: pastValue(json, start)}
    yield {name: JSON.parse(json.slice(at, end)) as string, value}
    at = past(SPACE, json, past(SPACE, json, value.end) + 1)
  }
}

/** The value of a name in the object that starts at an offset; where it stands there twice, the last, as `JSON.parse` has it. */
function lastValue(json: string, object: number, name: string): Span | undefined {
  if (json[object] !== '{') return undefined
  let found: Span | undefined
  for (const member of membersOf(json, object)) if (member.name === name) found = member.value
  return found
}

/** Where the outermost value starts. */
const startOf = (json: string): number => past(SPACE, json, 0)

/**
 * Where a value stands in JSON, so that it can be read or replaced and everything else stays to the letter: numbers of more digits than JavaScript has, spaces, the
 * order of names. The whole must be valid JSON.
 *
 * @param path - names from the outermost object inwards
 */
export function placeOf(json: string, path: readonly string[]): Span | undefined {
  let at = startOf(json)
  let found: Span | undefined
  for (const name of path) {
    found = lastValue(json, at, name)
    if (found === undefined) return undefined
    at = found.start
  }
  return found
}

/** JSON with a value put under a path, in place of what stands there or at the end of its object; `undefined` where there is no such object. Both must be valid. */
export function withValue(json: string, path: readonly string[], value: string): string | undefined {
  const place = placeOf(json, path)
  if (place !== undefined) return json.slice(0, place.start) + value + json.slice(place.end)
  const outer = path.length > 1 ? placeOf(json, path.slice(0, -1)) : {start: startOf(json), end: json.trimEnd().length}
  if (outer === undefined || json[outer.start] !== '{') return undefined
  const before = json.slice(0, outer.end - 1).trimEnd()
  return `${before}${before.endsWith('{') ? '' : ','}${JSON.stringify(path.at(-1))}:${value}${json.slice(outer.end - 1)}`
}
