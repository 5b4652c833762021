import {lowerAt, type Syntax} from '../../language/grammar/syntax.ts'
import type {Verdict} from './verdict.ts'

/** Sayings and turns of speech that have no verb, as patterns of a whole sentence in lower case. */
const SET_PHRASES = [
  /^like \w+ , like \w+$/,
  /^to (?:the \w+ the \w+|each (?:his|her|their) own)$/,
  /^from each according to (?:his|her|their) \w+/,
  /^better (?:\w+ )?\w+ than \w+$/,
  /^(?:and |so |but )?now for (?:the|a|an|some|my|our) (?:\w+ ){0,3}\w+$/,
  /^so much for (?:\w+ ){0,4}\w+$/,
  /^out of sight , out of mind$/,
  /^as with \w+(?: \w+)? , so with \w+(?: \w+)?$/,
  /^(?:on|back) to (?:the|a|my|our) (?:\w+ ){0,3}\w+$/,
  /^(?:on|off|up|down|away|out|back) with (?:the|my|our|your|his|her|their) (?:\w+ ){0,2}\w+$/,
  /^as .+ , (?:no\.?|yes|never)$/,
  /^(?:until|till) (?:then|next \w+|tomorrow) , \w+$/,
  /^cometh the \w+ , cometh the \w+$/,
  /^(?:made|printed|bottled|packed|produced) (?:and \w+ )?in (?:\w+ ){0,2}\w+$/,
  /^by order of the \w+\b/,
  /^no \w+ (?:necessary|required|needed|allowed|included)$/,
  /^may contain (?:\w+ ){0,2}\w+$/,
  /^(?:\w+ ){1,4}no\.? [\d/-]+$/,
]

function wordsOf(syntax: Syntax): string {
  const words: string[] = []
  for (let at = syntax.first; at < syntax.end; at++) words.push(lowerAt(syntax, at))
  return words.join(' ')
}

/** `Like father, like son.` */
export function isSetPhrase({syntax}: Verdict): boolean {
  const words = wordsOf(syntax)
  return SET_PHRASES.some((pattern) => pattern.test(words))
}
