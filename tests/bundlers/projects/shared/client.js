import {createWorkerLinter} from 'copydesk/worker'
import {remnants, texts} from './texts.js'

const plain = ({ruleId, start, end, actual, expected, reason, note, confidence, fix, suggestions}) => ({
  ruleId,
  start,
  end,
  actual,
  expected,
  reason,
  note,
  data: suggestions.length > 0 ? {confidence, fix, suggestions} : {confidence, fix},
})

/** What `lintAll` says, said by the worker of the package itself. */
export async function lintByClient(options = {}, use = () => {}) {
  const linter = createWorkerLinter({}, options)
  const found = {}
  for (const [format, text] of Object.entries(texts)) found[format] = (await linter.lint(text, {format})).map(plain)
  found.clean = (await linter.clean(remnants)).text
  found.suggestions = await linter.suggest('recieve')
  await use(linter)
  linter.dispose()
  return found
}
