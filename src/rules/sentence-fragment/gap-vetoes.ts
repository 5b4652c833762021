import {CAN_BE_VERB} from '../../language/grammar/lexicon.ts'
import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {TagName} from '../../language/grammar/tags.ts'
import {is} from './reading.ts'
import type {Verdict} from './verdict.ts'

/** What a noun phrase may consist of. */
const NOMINAL: readonly TagName[] = [
  'DT',
  'PDT',
  'PRPS',
  'PRP',
  'JJ',
  'JJR',
  'CD',
  'NN',
  'NNS',
  'NNP',
  'POS',
  'IN',
  'CC',
  'RB',
  'RBR',
  'NOT',
  'SYM',
  'P-',
]

const PREPOSITIONS: readonly TagName[] = ['IN', 'TO']

/** `a faded sign`: a participle between a determiner and its noun. */
const isAttribute = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'V_VBN', 'V_VBG') && is(syntax, at - 1, 'DT', 'PRPS') && is(syntax, at + 1, 'NN', 'NNS')

function isNominal(syntax: Syntax, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!is(syntax, at, ...NOMINAL) && !isAttribute(syntax, at)) return false
  return true
}

/** The one comma of `At tea, 187 for seven`, with a phrase in front and nouns behind; -1 where there is more to the sentence, or less. */
function commaOfPhrase(syntax: Syntax): number {
  if (!is(syntax, syntax.first, ...PREPOSITIONS)) return -1
  let comma = syntax.first + 1
  while (comma < syntax.end && !is(syntax, comma, 'P,')) comma++
  if (comma === syntax.first + 1 || !isNominal(syntax, syntax.first + 1, comma)) return -1
  const isParticiple = comma === syntax.end - 2 && is(syntax, comma + 1, 'V_VBN')
  return comma < syntax.end && (isParticiple || isNominal(syntax, comma + 1, syntax.end)) ? comma : -1
}

const isYear = (syntax: Syntax, at: number): boolean => /^[12]\d{3}$/.test(lowerAt(syntax, at))

/** `On 3 May, 1950`, `On Friday, 3 May`, `In Selby, Yorkshire`, `In 1995, 2004 and 2013`: what stands behind the comma is the rest of a date, a place or a list. */
const isContinued = (syntax: Syntax, comma: number): boolean =>
  is(syntax, comma + 1, 'CC') ||
  (isYear(syntax, comma + 1) && (is(syntax, comma - 1, 'CD') || is(syntax, comma - 1, 'NNP'))) ||
  (is(syntax, comma - 1, 'NNP') && is(syntax, comma + 1, 'NNP')) ||
  (is(syntax, comma - 1, 'NNP') && is(syntax, comma + 1, 'CD') && is(syntax, comma + 2, 'NNP', 'NN'))

/** How many tokens may stand behind the comma. */
const LONGEST = {parallel: 7, phrase: 4, alone: 6, pronoun: 12}

/** Prepositions that say where and when, behind which a scene is set. */
const OF_SCENE = new Set(
  'in on at by above behind below beneath beside between beyond inside near opposite outside over round under within across against along around through'.split(
    ' ',
  ),
)

/** `In Hull, six have shut. In Leeds, two.`: the sentence before opens alike, and has the verb for both. */
function opensAlike(syntax: Syntax, previous: Syntax | undefined): boolean {
  if (previous === undefined || !is(previous, previous.first, ...PREPOSITIONS)) return false
  const [one, other] = [lowerAt(previous, previous.first), lowerAt(syntax, syntax.first)]
  return one === other || (OF_SCENE.has(one) && OF_SCENE.has(other))
}

const NONE = new Set(['no', 'nothing', 'nobody', 'none'])

/** `On the wall, a clock.`, `At tea, 187 for seven.`: something is somewhere, and what there is bears no other reading. */
function setsScene(syntax: Syntax, comma: number): boolean {
  if (!OF_SCENE.has(lowerAt(syntax, syntax.first)) || isYear(syntax, comma + 1)) return false
  if (is(syntax, comma + 1, 'CD') || NONE.has(lowerAt(syntax, comma + 1))) return true
  return /^an?$/.test(lowerAt(syntax, comma + 1)) && !is(syntax, comma - 1, 'NNP')
}

/** `At tea, 187 for seven.`: a phrase, a comma and a few nouns, whose verb the sentence before has or the reader supplies. */
export function isGapped({kind, syntax, previous}: Verdict): boolean {
  if (kind !== 'prepositional' && kind !== 'nominal') return false
  const comma = commaOfPhrase(syntax)
  if (comma < 0 || isContinued(syntax, comma)) return false
  const length = syntax.end - comma - 1
  if (opensAlike(syntax, previous)) return length <= (is(syntax, comma + 1, 'IN') ? LONGEST.phrase : LONGEST.parallel)
  return setsScene(syntax, comma) && length <= (is(syntax, comma - 1, 'PRP') ? LONGEST.pronoun : LONGEST.alone)
}

/** Words for a number of things that may be a subject by themselves. */
const COUNTS = new Set('most many some few half none all several both'.split(' '))

/** `Of the 31 shops, 12 close on Friday.`: a number behind the comma is the subject, and a bare form behind it the verb, whatever its tag. */
export function hasNumberForSubject({kind, syntax}: Verdict): boolean {
  if (kind === 'predicate' || kind === 'nominal') return false
  for (let at = syntax.first + 3; at < syntax.end; at++) {
    const isNumber = is(syntax, at - 1, 'CD') || COUNTS.has(lowerAt(syntax, at - 1))
    if (isNumber && is(syntax, at - 2, 'P,') && isBareVerb(syntax, at)) return true
  }
  return false
}

const isBareVerb = (syntax: Syntax, at: number): boolean =>
  is(syntax, at, 'NN', 'JJ', 'RB', 'IN', 'V_VB', 'V_VBP') &&
  ((syntax.words[at]!.parts & CAN_BE_VERB) > 0 || lowerAt(syntax, at) === 'back') &&
  (at + 1 === syntax.end || is(syntax, at + 1, 'IN', 'TO', 'DT', 'PRPS', 'PRP', 'RB', 'NN', 'NNS', 'NNP', 'CD'))
