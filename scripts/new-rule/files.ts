import type {Names} from './names.ts'

/** What a new rule finds until its author has written what it is for: a word that no article has. */
export const PLACEHOLDER = 'Xyzzy'

const find = (): string => `import type {Span} from '../../text/span.ts'

const WANTED = /\\b${PLACEHOLDER}\\b/g

/** Every place where the word stands: UTF-16 offsets in the text. */
export function* findPlaceholders(text: string): Generator<Span> {
  for (const {index, 0: word} of text.matchAll(WANTED)) yield {start: index, end: index + word.length}
}
`

const index = ({id, plugin}: Names): string => `import {asPlugin} from '../plugin.ts'
import {defineRule} from '../prose-rule.ts'
import {findPlaceholders} from './find.ts'

/** The rule \`${id}\`: what it finds, its options and its messages. */
export const rule = defineRule({
  id: '${id}',
  description: 'Finds the word “${PLACEHOLDER}”.',
  severity: 'warn',
  needs: [],
  options: {},
  messages: {
    found: ({word}) => ({reason: \`“\${word}” is a placeholder\`, note: 'Write what is meant.'}),
  },
  *check({text}) {
    for (const span of findPlaceholders(text)) {
      yield {message: 'found', values: {word: text.slice(span.start, span.end)}, span, replacements: [], fix: 'suggestion', confidence: 0.9}
    }
  },
})

/** The rule \`${id}\` as a retext plugin with its options, for a pipeline that has an nlcst tree. */
const ${plugin} = asPlugin(rule)
export default ${plugin}
`

const carets = (before: string, id: string): string => `${' '.repeat(before.length)}${'^'.repeat(PLACEHOLDER.length)} ${id}`

const page = ({id}: Names): string => `# ${id}

Finds the word “${PLACEHOLDER}”.

**Safe corrections** (\`copydesk fix\` makes them): none.

## What it finds

The word itself, with its capital.

## Why

It stands for what this rule is to find.

## Examples

\`\`\`text
The ${PLACEHOLDER} stood open.
${carets('The ', id)}
Any other word may stand here.
\`\`\`

## Options

None.

## When not to use it

Where the word is meant.

## What it cannot see

- The same word in small letters.
`

const cases = ({id}: Names): string => `# What ${id} reports, and what it leaves alone

\`\`\`text
They found a ${PLACEHOLDER} by the gate.
${carets('They found a ', id)}
A ${PLACEHOLDER} and a lamp were sold.
${carets('A ', id)}
Nobody asked for the ${PLACEHOLDER}.
${carets('Nobody asked for the ', id)}
A lamp by the gate was sold.
They found it by the gate.
Nobody asked for the lamp.
\`\`\`
`

/** The files that a rule consists of: path in the project → content. */
export const filesOf = (names: Names): Readonly<Record<string, string>> => ({
  [`src/rules/${names.id}/find.ts`]: find(),
  [`src/rules/${names.id}/index.ts`]: index(names),
  [`src/rules/${names.id}/README.md`]: page(names),
  [`tests/rules/${names.id}/cases.md`]: cases(names),
})
