import {copydeskLinter, diagnosticOf} from 'copydesk/codemirror'

/** Fails where the door for CodeMirror does not give what an editor takes. */
export async function useEditor(linter) {
  const text = 'We recieve it.'
  const [finding] = await linter.lint(text)
  const {from, to, actions} = diagnosticOf(text, finding)
  if (from !== 3 || to !== 10 || actions[0].name !== 'receive') throw new Error(`No such diagnostic: ${from}, ${to}, ${actions[0].name}`)
  if (!Array.isArray(copydeskLinter(linter))) throw new Error('copydeskLinter gives no extension')
}
