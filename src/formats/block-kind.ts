import type {BlockKind} from './block.ts'

/** A heading is at most this long, in code units and words: the length of a long headline. */
const LONGEST_HEADING = 110
const MOST_HEADING_WORDS = 16

/** Meta lines are short; a longer line that starts like one is a sentence. */
const LONGEST_META = 90

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'

/** The core of a dateline: a day of a month, a month of a year, a date in figures, or "3 hours ago". */
const DATE = new RegExp(
  `\\b(?:${MONTH}\\.? (?:${DAY}|\\d{4})|${DAY} (?:of )?${MONTH}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d+ (?:minute|min|hour|day|week|month|year)s? ago)\\b`,
  'i',
)

/** Words that may stand beside the date in a dateline. */
const BESIDE_DATE = new RegExp(
  `^(?:${MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|at|on|of|the|last|first|date|dated|published|updated|posted|modified|edited|created|released|issued|today|yesterday|ago|hours?|minutes?|mins?|days?|weeks?|months?|years?|[ap]\\.?m\\.?|noon|midnight|t|z|[ecmp][sd]?t|gmt|utc|bst|cet|cest|ist|jst|st|nd|rd|th)$`,
  'i',
)

const PLACE = /^[A-Z][A-Z.'’ -]+(?:, [A-Z][\w. ]{1,20})?\s*[,–—-]\s*/

/** Whether a line says only when (and where) something was published. */
function isDateline(text: string): boolean {
  if (text.length > LONGEST_META || !/\d/.test(text) || !DATE.test(text)) return false
  const words = text.replace(PLACE, '').match(/[A-Za-z]+(?:\.[a-z]\.?)?/g) ?? []
  return words.every((word) => BESIDE_DATE.test(word))
}

const NAME = "\\p{Lu}[\\p{L}.'’-]*"

/** Words that stand between names, in names and before the name of a paper. */
const AMONG_NAMES = '&|and|with|of|for|from|in|at|the|de|da|del|den|der|di|du|la|le|van|von|zu|al|bin'

/** Who wrote or drew it: what a name comes after, in capitals or not, and names, which begin with one. */
const CREDITS: readonly {readonly opening: RegExp; readonly names: RegExp}[] = [
  {
    opening: /^(?:(?:written|posted|published|reported|edited|reviewed|story|text|words|photographs?|photos?|images?) )?by:? /i,
    names: new RegExp(`^${NAME}(?:,? (?:${AMONG_NAMES}|${NAME}))*(?:$|,| [|·•–—-] )`, 'u'),
  },
  {opening: /^(?:photo|image|picture|illustration)s? (?:by|courtesy of|via) /i, names: /^\p{Lu}/u},
]

/** Who keeps it, where it stands, and how long it takes to read: the other shapes of a line of data about the text. */
const ABOUT_THE_TEXT: readonly RegExp[] = [
  /^(?:\S+ )?\d+[ -]?min(?:ute)?s?\.? read\b/i,
  /^(?:photo|photograph|photography|picture|image|illustration|graphic|video|credit|source|cover)s?(?: (?:by|credit|courtesy|source))?(?: of)?: /i,
  /^(?:posted|filed|tagged|published|categori[sz]ed|appears) (?:in|under|as|with)\b/i,
  /^(?:author|editor|reporter|writer|tags?|categor(?:y|ies)|topics?|section|contact|reading time|share this|read more|see also|related): ?/i,
  /^(?:©|\(c\) |copyright )/i,
]

function isCredit(text: string): boolean {
  return CREDITS.some(({opening, names}) => {
    const [opened] = opening.exec(text) ?? []
    return opened !== undefined && names.test(text.slice(opened.length))
  })
}

const isByline = (text: string): boolean =>
  text.length <= LONGEST_META && !/[.!?…]["”’)]*$/.test(text) && (isCredit(text) || ABOUT_THE_TEXT.some((shape) => shape.test(text)))

/** A stop inside, after a word that is no abbreviation: the line holds a sentence. */
const SENTENCE_INSIDE = /\p{Ll}{4}[.!?]["”’)]* ["“‘(]?\p{Lu}/u

/** Whether a line may be a headline: short, started like a sentence, not ended like one. */
function isHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING || !/^["“‘'([]*[\p{Lu}\p{N}]/u.test(text)) return false
  if (SENTENCE_INSIDE.test(text)) return false
  return !/[.!?…,;:–—-]["”’')\]]*$/.test(text) && text.split(/\s+/).length <= MOST_HEADING_WORDS
}

/** The kind of a block of one line, by its words alone; `paragraph` where they tell nothing. */
export function kindOfLine(text: string): BlockKind {
  if (isDateline(text)) return 'dateline'
  if (isByline(text)) return 'byline'
  return isHeading(text) ? 'heading' : 'paragraph'
}
