/** Where a repetition stands: its word in small letters, and what is on either side of it. */
export interface RepeatedPlace {
  readonly word: string
  readonly before: string
  readonly after: string
}

const sentenceBefore = (text: string, start: number): string => /[^.;:!?\n“”"]*$/.exec(text.slice(Math.max(0, start - 80), start))![0]

/** What is looked at round a repetition: up to 80 characters of its sentence before it, and 40 after. */
export const repetitionAt = (text: string, start: number, end: number, word: string): RepeatedPlace => ({
  word,
  before: sentenceBefore(text, start),
  after: text.slice(end, end + 40),
})

/** Verbs that can end one clause and begin the next. */
const VERB = /^(?:did|does|could|were|are|has|have|should|would|must|may|might|said|says|goes|went|makes|made|happened|happens)$/
/** A clause that is the subject of the next verb: “what he did did no harm”, “those who could could leave”. */
const SUBJECT_CLAUSE =
  /\b(?:what(?:ever)? (?:I|he|she|we|they|you|it|the|this|that|these|those|my|his|her|its|our|your|their)(?: [\p{L}’']+){0,2}|(?:everything|nothing|anything|something|all)(?: that)? (?:I|he|she|we|they|you|it)(?: [\p{L}’']+){0,2}|(?:he|she|they|those|anyone|everyone|any|all|few|some|many|us|you|we) (?:of \p{L}+ )?who(?: [\p{L}’']+){0,2}) $/iu
/** A verb is still to come after these, or after the repetition: “what would have have been”, “what they are are doing”. */
const HALF_A_VERB = /\b(?:to|will|would|can|could|shall|should|may|might|must|has|have|had|else) $/i
const PARTICIPLE = /^ (?:\p{L}+ly )?(?:\p{L}+ing|been|to)\b/u

/** A clause whose object went to its front: “the day I’d waited for”, “which they looked at”. */
const OBJECT_AT_FRONT =
  /\b(?!(?:and|but|so|or|then|when|while|because|if|as|since|after|before|until|where|though|although|say|says|said|think|thinks|thought|know|knew)\b)\p{L}{2,} (?:I|he|she|we|they|you|it)(?:[’'](?:ve|m|s|d|re|ll))?(?: [\p{L}’']+){1,4} $/iu
/** A verb with its preposition, and what can follow as an adverbial with the same one. */
const STRANDED = new Map<string, readonly [verb: RegExp, adverbial: RegExp]>([
  [
    'at',
    [
      /\b(?:look|aim|stay|work|shout|laugh|play|star|stare|staring|arriv|excel|train|stud|teach|taught)\p{L}* $/u,
      /^ (?:the (?:moment|time|end|start|weekend)|first|last|least|present|home|th[ie]s|night)\b/,
    ],
  ],
  [
    'for',
    [
      /\b(?:wait|look|hop|vot|ask|pa[iy]|search|f[io]ught?|work|play|long|push|campaign|call|pray|liv|car|bargain|train)\p{L}* $/u,
      /^ (?:(?:\p{L}+|\d+) )?(?:years|months|weeks|days|hours|decades|ages)\b|^ (?:so long|the (?:past|last|first|next)|a (?:long|while|year|month|week))\b/u,
    ],
  ],
  [
    'to',
    [
      /\b(?:(?:sign|liv|look|own|stand|stood|fac|grow|grew)\p{L}* (?:up|forward)|(?:listen|point|refer|talk|speak|spoke|belong|respond|relat|subscrib|contribut|connect)\p{L}*) $/u,
      /^ \p{Ll}/u,
    ],
  ],
])

function isStranded({word, before, after}: RepeatedPlace): boolean {
  const [verb, adverbial] = STRANDED.get(word) ?? []
  return Boolean(verb?.test(before) && adverbial?.test(after)) && OBJECT_AT_FRONT.test(before)
}

/** A noun with a clause that has no word to open it: “the ones they have have rusted”. */
const UNLINKED_CLAUSE = /\b(?:the|those|these|my|his|her|our|their|your) (?:\p{L}+ )?\p{L}+ (?:that |which )?(?:I|he|she|we|they|you) $/iu

/** A clause whose opener is its subject: “whatever happens happens”, “what goes goes”. */
const OPENER_AS_SUBJECT = /\b(?:what|who|which)ever $|(?:^ ?|, )(?:what|who) $/iu

const isSubjectClause = ({word, before, after}: RepeatedPlace): boolean =>
  VERB.test(word) &&
  (SUBJECT_CLAUSE.test(before) || OPENER_AS_SUBJECT.test(before) || UNLINKED_CLAUSE.test(before)) &&
  !HALF_A_VERB.test(before) &&
  !PARTICIPLE.test(after)

/** “Walked by by chance”. */
const isByChance = ({word, after}: RepeatedPlace): boolean => word === 'by' && /^ (?:chance|accident|mistake)\b/.test(after)

/** “For for loops”: a word of a programming language before what it is the name of. */
const isConstruct = ({word, after}: RepeatedPlace): boolean =>
  /^(?:for|if|while|with|case)$/.test(word) && /^[ -](?:loop|statement|clause|expression|block)s?\b/.test(after)

/** Whether a clause or phrase ends with the word, and the next begins with it. */
export const isBetweenClauses = (at: RepeatedPlace): boolean => isSubjectClause(at) || isStranded(at) || isByChance(at) || isConstruct(at)
