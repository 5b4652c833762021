import {dirname, join} from 'node:path'

let count = 0

/** A name for what is to take the place of a file: in its folder, of its own in this process, and short however long the name of the file is. */
export function temporaryBeside(path: string): string {
  count++
  return join(dirname(path), `.copydesk-${process.pid}-${count}.tmp`)
}
