import {excerptAround, excerptFrom, excerptTo} from '../../text/excerpt.ts'
import type {Finding, Suggestion} from '../../text/finding.ts'
import {codeSpans} from '../marks/code-and-addresses.ts'
import type {MarkKind} from '../marks/mark.ts'
import type {Paragraph} from '../paragraph.ts'
import {closerFor, curled, openerFor, straightened, turned} from './closers.ts'
import type {Explanation, Fault, FaultKind} from './explanation.ts'
import {closingPlace, openingPlace} from './places.ts'

/** The facts of one fault, ready for a rule to yield; its message id is its kind. */
export type FaultFinding = Finding<FaultKind>

/** What a report goes by of a paragraph. */
type Prose = Pick<Paragraph, 'text' | 'opaque'>

/** Which of straight and curly marks a document prefers. */
export type Script = 'curly' | 'straight'

const CONFIDENCE: Readonly<Record<FaultKind, number>> = {
  unclosed: 0.9,
  unopened: 0.9,
  doubled: 0.9,
  turned: 0.95,
  mixed: 0.95,
  mismatched: 0.85,
  misplaced: 0.8,
  crossed: 0.7,
}
/** A paragraph with more faults than this is no prose, and nobody mends it mark by mark: it gets no insertions. */
const MANY = 20
/** A single mark may always be an apostrophe that nobody thought of. */
const SINGLE_DISCOUNT = 0.15

/** Whether a mark that is inserted at an offset would be part of an address or of code, so that nobody would read it as a mark. */
function isLost({text, opaque}: Prose, at: number, char: string): boolean {
  const isAtEnd = at === text.length
  if (opaque.some(({start, end}) => start < at && (at < end || (isAtEnd && at === end)))) return true
  return codeSpans(text.slice(0, at) + char + text.slice(at)).some(({start, end}) => start <= at && at < end)
}

function insertions(prose: Prose, explanation: Explanation, fault: Fault): readonly Suggestion[] {
  const {text} = prose
  const {kind, mark} = fault
  const remove = {title: `Delete ${mark.kind.char}`, edits: [{start: mark.start, end: mark.end, text: ''}]}
  const isOpening = kind === 'unclosed'
  const place = isOpening ? closingPlace(text, explanation, fault) : openingPlace(text, explanation, fault)
  if (place === undefined || (isOpening ? place <= mark.end : place >= mark.start)) return [remove]
  const char = isOpening ? closerFor(mark.kind) : openerFor(mark.kind)
  if (isLost(prose, place, char)) return [remove]
  const title = isOpening ? `Insert ${char} after: ${excerptTo(text, place)}` : `Insert ${char} before: ${excerptFrom(text, place)}`
  return [{title, edits: [{start: place, end: place, text: char}]}, remove]
}

/** The mark of a fault moved over the one space beside it, to the word that it belongs to. */
function moves(text: string, {mark, partner}: Fault): readonly Suggestion[] {
  const opens = partner !== undefined && mark.start < partner.mark.start
  const space = opens ? mark.end : mark.start - 1
  if (text.charAt(space) !== ' ') return []
  const {char} = mark.kind
  const edit = opens ? {start: mark.start, end: space + 1, text: ` ${char}`} : {start: space, end: mark.end, text: `${char} `}
  return [{title: `Move the ${char} to the other side of the space`, edits: [edit]}]
}

/** What replaces a mark that does not fit its partner. */
function replacement({kind, mark, partner}: Fault): string {
  if (kind === 'turned') return turned(mark.kind)
  if (partner === undefined) return ''
  const opens = mark.start < partner.mark.start
  if (kind === 'mixed' && partner.mark.kind.char.length === 2) return opens ? '``' : "''"
  if (kind === 'mixed') return mark.kind.shape === 'straight' ? curled(mark.kind, opens) : straightened(mark.kind)
  return opens ? openerFor(partner.mark.kind) : closerFor(partner.mark.kind)
}

/** In a document of straight marks, it is the curly half of a mixed pair that the editor changes. */
function inScript(fault: Fault, script: Script): Fault {
  const {kind, index, mark, partner} = fault
  if (kind !== 'mixed' || partner === undefined || script === 'curly' || mark.kind.shape !== 'straight') return fault
  return {kind, index: partner.index, mark: partner.mark, partner: {index, mark}}
}

/** A closing single mark before a word may be an apostrophe in a word that nobody listed, not a turned mark. */
const mayBeApostrophe = (text: string, {char}: MarkKind, end: number): boolean => char === '’' && /^\p{L}/u.test(text.slice(end, end + 2))

const isSure = (text: string, {faults}: Explanation, {kind, mark}: Fault): boolean =>
  faults.length === 1 && (kind === 'mixed' || (kind === 'turned' && !mayBeApostrophe(text, mark.kind, mark.end)))

/** Puts a fault of a paragraph's explanation into the facts that a rule yields. Offsets count from the start of the text. */
export function reportOf(prose: Prose, explanation: Explanation, given: Fault, script: Script): FaultFinding {
  const {text} = prose
  const fault = inScript(given, script)
  const {kind, mark} = fault
  const {char, family} = mark.kind
  const isOrphan = kind === 'unclosed' || kind === 'unopened'
  const replacements = kind === 'doubled' ? [''] : isOrphan || kind === 'crossed' || kind === 'misplaced' ? [] : [replacement(fault)]
  return {
    message: kind,
    values: {
      mark: char,
      partner: fault.partner?.mark.kind.char ?? (kind === 'unopened' ? openerFor(mark.kind) : closerFor(mark.kind)),
      replacement: replacements[0] ?? '',
      // A message quotes one of them.
      get after() {
        return excerptFrom(text, mark.start)
      },
      get before() {
        return excerptTo(text, mark.end)
      },
      get around() {
        return excerptAround(text, mark)
      },
    },
    span: {start: mark.start, end: mark.end},
    replacements,
    fix: isSure(text, explanation, fault) ? 'safe' : 'suggestion',
    confidence: CONFIDENCE[kind] - (family === 'single' ? SINGLE_DISCOUNT : 0),
    ...(kind === 'misplaced' && {suggestions: moves(text, fault)}),
    ...(isOrphan && explanation.faults.length <= MANY && {suggestions: insertions(prose, explanation, fault)}),
  }
}
