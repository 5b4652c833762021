import type {Document} from '../document.ts'
import {marks} from '../marks.ts'
import type {Script} from './report.ts'

/** How many double quotation marks of each script a document has. Single ones say little: an apostrophe is straight in many curly texts. */
export interface ScriptCount {
  readonly curly: number
  readonly straight: number
}

export function scriptCount(document: Document): ScriptCount {
  let curly = 0
  let straight = 0
  for (const paragraph of document.paragraphs) {
    for (const {kind} of paragraph.once(marks)) {
      if (kind.family !== 'double') continue
      if (kind.shape === 'straight') straight++
      else curly++
    }
  }
  return {curly, straight}
}

/** The script of most of a document's double quotation marks; curly where neither leads, for nobody types those by accident. */
export function preferredScript(document: Document): Script {
  const {curly, straight} = document.once(scriptCount)
  return straight > curly ? 'straight' : 'curly'
}
