/**
 * What of a source no correction may touch, by a simple reading that shares nothing with `src/formats`: it sees less, and so proves less, but what it sees is a
 * machine's beyond doubt.
 */
const MACHINE: readonly RegExp[] = [
  /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n\1[ \t]*$/gm,
  /(?<!`)`[^`\n]+`(?!`)/g,
  /<(script|style|pre|code|textarea|svg|math)\b[\s\S]*?<\/\1\s*>/gi,
  /<!--[\s\S]*?-->/g,
  /\{%[\s\S]*?%\}/g,
  /\{\{[\s\S]*?\}\}/g,
  /\{#\s[\s\S]*?#\}/g,
  /<%[\s\S]*?%>/g,
  /\$\$[^$]+\$\$/g,
  /\]\([^()\s]+/g,
  /\b[a-z]+:\/\/[^\s<>"')\]]+/gi,
  /^\s*(?:import|export) .*$/gm,
  /\[@[^\]\n]+\](?!\()/g,
]

/** A tag, but for the values of attributes that people read. */
const TAG = /<\/?[a-z][^<>]*>/gi
const READ = /\b(alt|title|aria-label|aria-description|placeholder|content)\s*=\s*(?:"[^"]*"|'[^']*')/gi

/** Keys of front matter, and the lines of lists and tables in it. */
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/
const KEY = /^[ \t]*[\w-]+:(?=\s|$)/gm

/** The stretches of a source that are a machine's, kind by kind in their order; what is of one kind is looked for in none that comes after it. */
export function machineText(source: string): string[] {
  const found: string[] = []
  let rest = source
  for (const shape of MACHINE) {
    rest = rest.replace(shape, (stretch: string) => {
      found.push(stretch)
      return ' '
    })
  }
  const tags = (rest.match(TAG) ?? []).map((tag) => tag.replace(READ, '$1'))
  const front = FRONT_MATTER.exec(source)?.[1] ?? ''
  return [...found, ...tags, ...(front.match(KEY) ?? [])]
}
