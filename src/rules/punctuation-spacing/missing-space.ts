import type {BlockKind} from '../../formats/block.ts'
import type {SpacingFault} from './fault.ts'

/**
 * A mark between two words with no space after it. Colons and commas want more letters round them than stops, which end
 * sentences; between capitals, or after two letters, as in “TL;DR” and “tl;dr”, a semicolon is part of an abbreviation.
 * No label is called “re”: “re:Invent” is a name.
 */
const COMMA = /(?:(?<=\p{L}{2}),|(?<=\p{L}{3})(?:;(?!\p{Lu}{2})|(?<!\p{Lu}{2});))(?=\p{L}{2})/gu
const COLON = /(?<=\p{L}{2})(?<!(?<!\p{L})re):(?=\p{L}{2})/gu
const STOP = /(?<=\p{Ll}{3}|\p{Ll}{2}["”’)])[.!?](?=["“‘(]?(?:\p{Lu}\p{Ll}|[AI] ))/gu
const AFTER_QUOTE = /(?<=\p{Ll}[.!?,]|[.!?,]\p{Ll}{0})”(?=\p{L}{2})/gu

/** The marks of each with no space after them, and no figure: told sooner than what stands before them. */
const TIGHT_COMMA = /[,;][^\s\d]/
const TIGHT_COLON = /:[^\s\d]/
const TIGHT_STOP = /[.!?]["“‘(]?[^\s\d.!?…,;:"”’)\]–—-]/
const TIGHT_QUOTE = /”[^\s\d.!?…,;:’)\]–—-]/

/** Signs of an address, a file name, a handle or code: nothing in such a stretch is prose. */
const CODE = /[/\\@#=_<>{}|~^`]|:\/\/|www\./

/** A call: “foo(bar,baz)”. */
const CALL = /\w\([^\s()]*,[^\s()]*\)/

/** Endings of addresses and file names that people write with a capital. */
const DOMAIN = /^(?:Com|Net|Org|Edu|Gov|Info|Biz|Io|Co|Tv|Js|Ly|Ai|App|Dev|Eu|Uk|De|Fr|Me|Fm)\b/

/** How far round a mark its stretch of text without spaces is looked at, in code units. */
const REACH = 60

/** The stretch without spaces round an offset. */
function stretchAt(text: string, at: number): string {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(at, at + REACH))?.[0] ?? ''
  return before + after
}

const isCode = (stretch: string): boolean =>
  CODE.test(stretch) ||
  CALL.test(stretch) ||
  /\.(?:com|net|org|gov|edu|co|io|uk|js|docx?|xlsx?|pdf|txt|r?md|html?|jpe?g|png|zip)\b/i.test(stretch) ||
  (stretch.match(/[.:,;]\p{L}/gu)?.length ?? 0) > 2

/** Whether a mark stands in an address, a file name or code. */
export const isInCode = (text: string, at: number): boolean => isCode(stretchAt(text, at))

/** A word with a capital: “Amazon.Com”, “Intl.Collator” are names more often than two sentences, of which the first ends in a name. */
const NAME = /(?:^|[^\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{N}]*$/u

/** A small letter after another stop: “java.lang.Object”. */
const PATH = /\p{L}\.\p{Ll}/u

/** A name that has a stop inside. */
const isName = (text: string, at: number): boolean =>
  DOMAIN.test(text.slice(at + 1, at + 6)) || NAME.test(text.slice(Math.max(0, at - REACH), at)) || PATH.test(stretchAt(text, at))

function* matchesOf(tight: RegExp, expression: RegExp, text: string, accepts: (at: number) => boolean): Generator<SpacingFault> {
  if (!tight.test(text)) return
  for (const {0: mark, index} of text.matchAll(expression)) {
    if (!accepts(index) || isInCode(text, index)) continue
    yield {kind: 'space-missing', start: index, end: index + 1, text: `${mark} `, confidence: 0.85, certain: false}
  }
}

/** A label in front of a colon is followed by what it labels: a word with a capital, but no name in a program ("iam:CreateUser"). */
const labels = (text: string, at: number): boolean =>
  /^\p{Lu}/u.test(text.slice(at + 1, at + 3)) &&
  !/^\p{Lu}\p{Ll}+\p{Lu}/u.test(text.slice(at + 1, at + REACH)) &&
  /^.*\p{Ll}$/su.test(text.slice(Math.max(0, at - 2), at))

/** A heading that is no whole sentence, in which a stop between two words is part of a name: “Waiting with time.Duration”. */
const isTitle = (text: string, kind: BlockKind): boolean => kind === 'heading' && !/[.!?]["”’)]?\s*$/.test(text)

/** Marks between two words that have no space after them. */
export function* findMissingSpaces(text: string, kind: BlockKind): Generator<SpacingFault> {
  yield* matchesOf(TIGHT_COMMA, COMMA, text, () => true)
  yield* matchesOf(TIGHT_COLON, COLON, text, (at) => labels(text, at))
  yield* matchesOf(TIGHT_STOP, STOP, text, (at) => !isName(text, at) && !(text[at] === '.' && isTitle(text, kind)))
  yield* matchesOf(TIGHT_QUOTE, AFTER_QUOTE, text, () => true)
}
