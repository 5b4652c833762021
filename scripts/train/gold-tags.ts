import {type TagName, tag} from '../../src/language/grammar/tags.ts'
import type {TreeToken} from './treebank.ts'

const MODAL = /^(will|would|can|could|may|might|shall|should|must|'ll|'d|wo|ca)$/i
const VERB_TAGS = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ'])
const WH_PRONOUNS = new Set(['WP', 'WP$'])

function verbForm(token: TreeToken): string {
  if (VERB_TAGS.has(token.xpos)) return token.xpos
  const has = (feature: string): boolean => token.features.includes(feature)
  if (has('VerbForm=Ger') || (has('VerbForm=Part') && has('Tense=Pres'))) return 'VBG'
  if (has('VerbForm=Part')) return 'VBN'
  if (!has('VerbForm=Fin') || has('Mood=Imp')) return 'VB'
  if (has('Tense=Past')) return 'VBD'
  return has('Person=3') || has('Number=Sing') ? 'VBZ' : 'VBP'
}

function verbTag(token: TreeToken): string {
  if (token.xpos === 'MD' || (token.upos === 'AUX' && token.xpos === '_' && MODAL.test(token.form))) return 'A_MD'
  return `${token.upos === 'VERB' ? 'V' : 'A'}_${verbForm(token)}`
}

function pronounTag(token: TreeToken): string {
  if (token.xpos === 'PRP') return /^(i|he|she|we|they)$/i.test(token.form) ? 'PRPn' : 'PRP'
  if (token.xpos === 'PRP$') return 'PRPS'
  if (WH_PRONOUNS.has(token.xpos)) return 'WP'
  return token.xpos === 'WDT' || token.xpos === 'EX' ? token.xpos : 'PDT'
}

const PUNCTUATION: readonly (readonly [string, TagName])[] = [
  ['.!?…', 'P.'],
  [',', 'P,'],
  [';', 'P;'],
  [':', 'P:'],
  ['()[]{}', 'P('],
  ['"“”‘’\'`«»', 'P"'],
]

const byXpos = (token: TreeToken, known: readonly string[], otherwise: string): string =>
  known.includes(token.xpos) ? token.xpos : otherwise

const TAG_BY_UPOS: Readonly<Record<string, (token: TreeToken) => string>> = {
  VERB: verbTag,
  AUX: verbTag,
  NOUN: (token) => byXpos(token, ['NNS'], 'NN'),
  PROPN: () => 'NNP',
  ADJ: (token) => byXpos(token, ['JJR'], 'JJ'),
  ADV: (token) => byXpos(token, ['WRB', 'RBR', 'RP'], 'RB'),
  PRON: pronounTag,
  DET: (token) => (token.xpos === 'WDT' || token.xpos === 'WP' ? 'DWDT' : token.xpos === 'PRP$' ? 'PRPS' : 'DT'),
  ADP: (token) => byXpos(token, ['RP'], 'IN'),
  SCONJ: (token) => (token.xpos === 'WRB' ? 'SWRB' : 'SIN'),
  PART: (token) => (token.xpos === 'TO' ? 'TO' : token.xpos === 'POS' ? 'POS' : 'NOT'),
  CCONJ: () => 'CC',
  NUM: () => 'CD',
  INTJ: () => 'UH',
  SYM: () => 'SYM',
  PUNCT: (token) => PUNCTUATION.find(([signs]) => signs.includes(token.form[0]!))?.[1] ?? 'P-',
}

/** The tag that a treebank's annotation of a token comes to. */
export const goldTag = (token: TreeToken): number => tag((TAG_BY_UPOS[token.upos]?.(token) ?? 'X') as TagName)
