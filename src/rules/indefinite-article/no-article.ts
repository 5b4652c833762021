import type {Span} from '../../text/span.ts'

/** Behind these “a” is a letter or a foreign word, not an article. */
const NO_NOUN =
  /^(?:a|and|or|is|in|at|as|of|on|if|it|are|am|i|an|all|into|onto|also|unless|until|after|la|le|el|al|un|una|ur|u|o|e|au|es|et|ou|y|sich|de[mnr]|das)$/i

/** Verbs after a letter that stands for something: “A intersects B”, “a equals b”. */
const VERB =
  /^(?:equals|intersects|implies|exceeds|owes|owns|earns|asks|accepts|occurs|overlaps|affects|includes|appears|enters|executes|agrees|obtains|invests)$/

/** Irish and Gaelic bodies begin with their article: “An Post”. */
const IRISH = /^(?:Garda|Post|Taoiseach|T[áa]naiste|Bord|Taisce|Phoblacht|Coimisi[úu]n|Comunn|Cosant[óo]ir|Lár)$/

/** A capital in the middle of a sentence names something: “Vitamin A”, “the An Óige hostels”. */
const isInside = (text: string, start: number): boolean => /[\p{L}\p{N},][^\S\n]*$/u.test(text.slice(Math.max(0, start - 4), start))

const isName = (text: string, start: number, article: string, word: string): boolean =>
  article === 'AN' || (article === 'An' && IRISH.test(word)) || (/^A/.test(article) && isInside(text, start))

/** An article and one word in quotation marks of their own are talked about, not used: the slip “a hour”. */
const MENTIONED = /^[“‘"']an? [\p{L}\d-]+[’'”"](?!\p{L})/iu

const isMentioned = (text: string, {start, end}: Span): boolean => MENTIONED.test(text.slice(Math.max(0, start - 1), end + 1))

/** Whether “a” or “an”, which stands with the word after it at the span, is no article in use. */
export const isNoArticle = (text: string, span: Span, article: string, word: string): boolean =>
  NO_NOUN.test(word) || VERB.test(word) || isName(text, span.start, article, word) || isMentioned(text, span)
