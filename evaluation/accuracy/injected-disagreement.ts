import type {Span} from '../../src/index.ts'
import type {Tree, TreeToken} from './treebank.ts'

/** How a verb stands to its subject. */
export type Construction =
  | 'pronoun'
  | 'adjacent'
  | 'phrase-between'
  | 'clause-between'
  | 'coordinated-subject'
  | 'coordinated-predicate'
  | 'relative'
  | 'inverted'
  | 'name'

/** A sentence with one verb put in the form that does not agree. */
export interface Injected {
  readonly text: string
  readonly span: Span
  readonly right: string
  readonly construction: Construction
}

/** The other form of each verb form that shows number. */
export type OtherForms = ReadonlyMap<string, string>

const AUXILIARIES: readonly (readonly [string, string])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]

/** Pairs off the singular and plural present forms of each verb lemma that the trees hold both of. */
export function otherForms(trees: readonly Tree[]): OtherForms {
  const forms = new Map<string, {VBZ?: string; VBP?: string}>()
  for (const {lemma, xpos, form, upos} of trees.flatMap(({tokens}) => tokens)) {
    if (upos !== 'VERB' || (xpos !== 'VBZ' && xpos !== 'VBP') || !/^[a-z]{2,}$/.test(form)) continue
    forms.set(lemma, {...forms.get(lemma), [xpos]: form})
  }
  const pairs = [...forms.values()].flatMap(({VBZ, VBP}) => (VBZ && VBP && VBZ !== VBP ? [[VBZ, VBP] as const] : []))
  return new Map([...pairs, ...AUXILIARIES].flatMap(([singular, plural]) => [[singular, plural] as const, [plural, singular] as const]))
}

const isNumbered = ({form, xpos}: TreeToken): boolean => xpos === 'VBZ' || xpos === 'VBP' || /^(was|were)$/i.test(form)

const childrenOf = ({tokens}: Tree, head: number): number[] => tokens.flatMap((token, at) => (token.head === head ? [at] : []))

/** The head of the clause that a verb belongs to: itself, or what it is an auxiliary or copula of. */
const clauseHead = ({tokens}: Tree, verb: number): number => (/^(aux|cop)/.test(tokens[verb]!.relation) ? tokens[verb]!.head : verb)

const isSubject = ({tokens}: Tree, at: number): boolean => /^nsubj/.test(tokens[at]!.relation)

const hasConjunct = (tree: Tree, at: number): boolean => childrenOf(tree, at).some((child) => tree.tokens[child]!.relation === 'conj')

/** How the noun phrase ends between its head and the verb: with nothing, a phrase or a clause. */
function between(tree: Tree, subject: number, verb: number): Construction {
  const behind = childrenOf(tree, subject).filter((at) => at > subject && at < verb)
  if (behind.some((at) => /^(acl|appos|parataxis)/.test(tree.tokens[at]!.relation) && hasVerb(tree, at))) return 'clause-between'
  return behind.some((at) => /^(nmod|acl)/.test(tree.tokens[at]!.relation)) ? 'phrase-between' : 'adjacent'
}

const hasVerb = (tree: Tree, at: number): boolean =>
  [at, ...childrenOf(tree, at)].some((token) => tree.tokens[token]!.features.includes('VerbForm=Fin'))

function constructionOf(tree: Tree, verb: number): Construction | undefined {
  const {tokens} = tree
  const head = clauseHead(tree, verb)
  const subject = childrenOf(tree, head).find((at) => isSubject(tree, at))
  if (subject === undefined) return isSharing(tree, head, verb) ? 'coordinated-predicate' : undefined
  if (subject > verb) return 'inverted'
  const {upos, xpos, form} = tokens[subject]!
  if (/^(WP|WDT)$/.test(xpos) || /^(that|which|who)$/i.test(form)) return tokens[head]!.relation === 'acl:relcl' ? 'relative' : undefined
  if (hasConjunct(tree, subject)) return 'coordinated-subject'
  if (upos === 'PROPN') return 'name'
  if (upos === 'PRON') return /^(i|you|he|she|it|we|they)$/i.test(form) ? 'pronoun' : undefined
  return upos === 'NOUN' ? between(tree, subject, verb) : undefined
}

/** Whether a predicate has no subject of its own and one before it in the coordination has one, and a verb with number. */
function isSharing(tree: Tree, head: number, verb: number): boolean {
  const first = tree.tokens[head]!
  if (first.relation !== 'conj') return false
  const own = [first.head, ...childrenOf(tree, first.head)]
  const hasSubject = own.some((at) => isSubject(tree, at) && tree.tokens[at]!.head === first.head)
  return hasSubject && own.some((at) => at < verb && isNumbered(tree.tokens[at]!))
}

/** The sentence with each verb that shows number put in the wrong form, one at a time. */
export function* injectedInto(tree: Tree, others: OtherForms): Generator<Injected> {
  for (const [at, token] of tree.tokens.entries()) {
    const wrong = others.get(token.form)
    const construction = isNumbered(token) && wrong !== undefined ? constructionOf(tree, at) : undefined
    if (wrong === undefined || construction === undefined) continue
    const {start, end, form} = token
    const text = tree.text.slice(0, start) + wrong + tree.text.slice(end)
    yield {text, span: {start, end: start + wrong.length}, right: form, construction}
  }
}
