import type {Edit} from '../../text/finding.ts'
import type {Encoding} from './encodings.ts'

const RIGHT_QUOTE = '”'
const LEFT_QUOTE = '“'

/** What a sequence with a lost byte was: a closing quotation mark where one is open, else what cannot be known. */
function restoreQuotes(edits: readonly Edit[]): Edit[] {
  let open = false
  return edits.map((edit) => {
    const text = edit.text.replace(/\uFFFD/g, () => (open ? RIGHT_QUOTE : '\uFFFD'))
    open = text.includes(LEFT_QUOTE) ? !text.includes(RIGHT_QUOTE) : open && !text.includes(RIGHT_QUOTE)
    return {...edit, text}
  })
}

const A_GRAVE = 0xc3
const NO_BREAK_SPACE = 0xc2

/** “à” and the no-break space whose second byte, itself a no-break space, became a plain space: `Ã cÃ´tÃ©`, `10Â km`. */
function spaceEdits(text: string, {byteOf}: Encoding): Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf(' ', 1); at > 0; at = text.indexOf(' ', at + 1)) {
    const lead = byteOf(text.charCodeAt(at - 1))
    if (lead === NO_BREAK_SPACE) edits.push({start: at - 1, end: at + 1, text: '\u00a0'})
    else if (lead === A_GRAVE) edits.push({start: at - 1, end: text[at + 1] === ' ' ? at + 1 : at, text: 'à'})
  }
  return edits
}

/** Adds to the repairs of a text what was lost beside them: bytes that became U+FFFD or a plain space. */
export function restoreLosses(text: string, encoding: Encoding, edits: readonly Edit[]): Edit[] {
  const made = restoreQuotes(edits)
  const taken = new Set(made.map((edit) => edit.start))
  const spaces = spaceEdits(text, encoding).filter((edit) => !taken.has(edit.start))
  return [...made, ...spaces].sort((a, b) => a.start - b.start)
}
