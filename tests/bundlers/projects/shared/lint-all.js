import {createLinter, createSpeller} from 'copydesk'
import {remnants, texts} from './texts.js'

const plain = ({ruleId, place, actual, expected, reason, note, data}) => ({
  ruleId,
  start: place.start.offset,
  end: place.end.offset,
  actual,
  expected,
  reason,
  note,
  data,
})

/** All that the doors say of the texts, as it goes through JSON. */
export async function lintAll(settings = {}) {
  const found = {}
  for (const [format, text] of Object.entries(texts)) {
    const linter = await createLinter({...settings, format})
    found[format] = linter.lint(text).messages.map(plain)
    if (format === 'text') found.clean = String(linter.clean(remnants))
  }
  const speller = await createSpeller(settings)
  return {...found, suggestions: speller.suggest('recieve')}
}
