import type {Document} from '../document.ts'
import {foldOf} from '../fold.ts'
import type {Paragraph} from '../paragraph.ts'
import {syntaxesOf} from '../syntax-of-sentences.ts'
import {hasWholeSentences} from './paragraph-form.ts'
import {isVerbless, scoresAsFragment} from './sentence-neighbours.ts'

/** What a block of a manual may be: what names a thing, its entry, which opens without a clause of its own, or another paragraph. */
type Part = 'name' | 'entry' | 'paragraph' | 'other'

function partOf(paragraph: Paragraph): Part {
  if (paragraph.kind === 'heading') return 'name'
  if (!hasWholeSentences(paragraph.kind, paragraph.text, false)) return paragraph.kind === 'paragraph' ? 'name' : 'other'
  const [first] = paragraph.once(syntaxesOf)
  return isVerbless(first) || scoresAsFragment(first) ? 'entry' : 'paragraph'
}

/** So many entries a manual has, and such a share of all paragraphs that follow a name are entries. */
const LEAST = {entries: 3, share: 0.25}

function isListOfEntries(parts: Iterable<Part>): boolean {
  let [entries, named, isNamed] = [0, 0, false]
  for (const part of parts) {
    if (isNamed && (part === 'entry' || part === 'paragraph')) named++
    if (isNamed && part === 'entry') entries++
    isNamed = part === 'name'
  }
  return entries >= LEAST.entries && entries >= named * LEAST.share
}

const hasEntries = foldOf(partOf, (one, other) => one === other, isListOfEntries)

/** Whether a paragraph is an entry of a manual, whose heading or label names what it speaks of: `## Name`, `The name of the port. Must be unique.` */
export function isManualEntry(document: Document, index: number): boolean {
  const [before, own] = [document.paragraphAt(index - 1), document.paragraphAt(index)]
  if (before?.once(partOf) !== 'name' || own?.once(partOf) !== 'entry') return false
  return hasEntries(document)
}
