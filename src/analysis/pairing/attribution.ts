/** Verbs that tell who speaks, in the forms that news and fiction use. */
const SAYS =
  '(?:said|says|say|asked|asks|told|replied|added|adds|answered|cried|wrote|explained|continued|noted|warned|insisted|recalled|observed|exclaimed|murmured|whispered|shouted|declared|remarked)'
/**
 * Letters of the scripts that names in English prose are written in. A short class of its own: these expressions repeat it many times over, and with every
 * letter of Unicode take ten times as long to compile as to run.
 */
const LETTER = 'A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u02b0-\u02c1\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff'
const SPEAKER = `(?:he|she|they|it|I|we|you|the|a|an|his|her|their|my|our|Mr|Mrs|Ms|Miss|Dr|Sir|[A-Z][${LETTER}]+)`
const WORD = `\\s[${LETTER}’'.-]+`
/** The end of what was said: the sign before `he said` or `said the guard`. */
export const ATTRIBUTION = new RegExp(`[,!?…](?=\\s(?:${SPEAKER}\\.?(?:${WORD}){0,3}\\s${SAYS}|${SAYS}\\s)\\b)`)
/** The last words before what is said: `She added: …`, `he said, …`. */
export const LEAD_IN = new RegExp(`(?:\\b${SAYS}(?:${WORD}){0,4}[,:]|:)\\s+`, 'g')

/** How much of a paragraph's end is read for an attribution, in UTF-16 code units. */
const TAIL = 80
const FINAL_ATTRIBUTION = new RegExp(`[,!?…]\\s(?:${SPEAKER}\\.?(?:${WORD}){0,4}\\s${SAYS}|${SAYS}(?:${WORD}){1,5})\\.\\s*$`)
const SAYS_SO = new RegExp(SAYS)

/** Whether a paragraph ends with the words that tell who spoke, outside of any mark: what was said has ended before. */
export function endsWithAttribution(text: string): boolean {
  const tail = text.slice(-TAIL)
  return SAYS_SO.test(tail) && FINAL_ATTRIBUTION.test(tail)
}
