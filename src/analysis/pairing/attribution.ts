/** Verbs that tell who speaks, in the forms that news and fiction use. */
const SAYS =
  '(?:said|says|say|asked|asks|told|replied|added|adds|answered|cried|wrote|explained|continued|noted|warned|insisted|recalled|observed|exclaimed|murmured|whispered|shouted|declared|remarked)'
const SPEAKER = '(?:he|she|they|it|I|we|you|the|a|an|his|her|their|my|our|Mr|Mrs|Ms|Miss|Dr|Sir|[A-Z]\\p{L}+)'
/** The end of what was said: the sign before `he said` or `said the guard`. */
export const ATTRIBUTION = new RegExp(`[,!?…](?=\\s(?:${SPEAKER}\\.?(?:\\s[\\p{L}’'.-]+){0,3}\\s${SAYS}|${SAYS}\\s)\\b)`, 'u')
/** The last words before what is said: `She added: …`, `he said, …`. */
export const LEAD_IN = new RegExp(`(?:\\b${SAYS}(?:\\s[\\p{L}’'.-]+){0,4}[,:]|:)\\s+`, 'gu')

/** How much of a paragraph's end is read for an attribution, in UTF-16 code units. */
const TAIL = 80
const FINAL_ATTRIBUTION = new RegExp(
  `[,!?…]\\s(?:${SPEAKER}\\.?(?:\\s[\\p{L}’'.-]+){0,4}\\s${SAYS}|${SAYS}(?:\\s[\\p{L}’'.-]+){1,5})\\.\\s*$`,
  'u',
)

/** Whether a paragraph ends with the words that tell who spoke, outside of any mark: what was said has ended before. */
export const endsWithAttribution = (text: string): boolean => FINAL_ATTRIBUTION.test(text.slice(-TAIL))
