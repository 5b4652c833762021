import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import {createLinter} from '../../src/index.ts'

/** Names that every object has: a table that is looked up by a word of the text must not find them. */
const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name']

/** Ways in which a word of the text, a tag, an attribute or a field can bear such a name. */
const TEXTS: Readonly<Record<string, (name: string) => string>> = {
  'a.txt': (name) =>
    `The ${name} it self has ${name} the ${name}. It was ${name}, and an ${name} of ${name}s went to ${name}. ${name} is “${name}”. Mr ${name} said: ${name}!`,
  'a.md': (name) =>
    `---\n${name}: A title\n---\n\n# ${name}\n\n<!-- copydesk-${name} ${name} -->\n\nCall [${name}](#${name} "${name}") or \`${name}\`.\n`,
  'a.html': (name) => `<${name} ${name}="${name}"><p class="${name}">The ${name} of it is <b>${name}</b>.</p></${name}>`,
  'a.mdx': (name) => `<${name} ${name}="x">\n\nThe ${name} of it.\n\n</${name}>\n`,
}

test.each(Object.entries(TEXTS))('%s: words that every object knows are words like others', async (path, textOf) => {
  const linter = await createLinter({preload: ['markdown', 'mdx', 'html']})
  const broken = NAMES.flatMap((name) => {
    const file = linter.lint(new VFile({path, value: textOf(name)}))
    return file.messages.filter(({ruleId}) => ruleId === 'internal-error').map(({reason}) => `${name}: ${reason}`)
  })
  expect(broken).toEqual([])
})

test.each(NAMES)('a file whose name ends in .%s is text', async (name) => {
  const linter = await createLinter({preload: ['markdown', 'mdx', 'html']})
  expect(linter.lint(new VFile({path: `a.${name}`, value: 'The ferry left at noon.'})).messages).toEqual([])
})
