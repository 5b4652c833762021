import type {VFile} from 'vfile'

const known = new WeakSet<object>()

/**
 * Makes sure that a file given by somebody else is a `vfile` of version 6: older ones take the place and the rule of a message as other
 * arguments, and would drop every position without a word.
 *
 * @throws {TypeError} naming the remedy
 */
export function requireVFile6(file: VFile): void {
  const Maker = file.constructor as new () => VFile
  if (known.has(Maker)) return
  const probe = new Maker()
  const message = probe.message?.('probe', {ruleId: 'rule', source: 'copydesk'})
  if (message?.ruleId !== 'rule') {
    throw new TypeError(
      'copydesk needs vfile 6, and this file was made by another version. Update "vfile" (and "unified" to 11), or pass a string.',
    )
  }
  known.add(Maker)
}
