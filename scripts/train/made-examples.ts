import type {Example, SentenceClass} from './example.ts'
import {turnsOf} from './made-turns.ts'
import {type Piece, pieceOf, sentenceOf, subordinate, words} from './piece.ts'
import {randomOf} from './random.ts'
import type {TokenRange, Tree} from './tree.ts'

/** The parts of one complete sentence that templates are filled with. */
interface Parts {
  readonly document: string
  readonly text: string
  /** The sentence without its full stop, in lower case where only its place gave a capital. */
  readonly body: Piece
  readonly isOrder: boolean
  /** Where the sentence opens with its subject: the subject, and the predicate after it. */
  readonly subject: Piece | undefined
  readonly subjectIsPronoun: boolean
  readonly predicate: Piece | undefined
  /** The auxiliary that opens the predicate, and what follows it. */
  readonly auxiliary: Piece | undefined
  readonly afterAuxiliary: Piece | undefined
  readonly gerund: Piece | undefined
  readonly infinitive: Piece | undefined
  readonly prepositional: Piece | undefined
  readonly noun: Piece | undefined
}

const SUBORDINATORS =
  `As,As,As,When,When,If,If,Because,Because,Although,While,While,Since,After,Before,Until,Though,Once,Unless,Whereas,Where,Even though,Even if,
Just as,Especially when,Whenever,Now that,So that,In case,As if,As long as,As soon as,Only after,Ever since,But when,And because,Partly because,Even as`.split(
    /,\s*/,
  )

/** What may be said of a whole clause; the offset of its finite verb is 0. */
const VERDICTS =
  `is clear,was a surprise,remains to be seen,raises questions,does not help,is important,means little,came as no surprise,surprised no one,
is unclear,was never explained,is not known,has yet to be decided,worried investors,became clear only later,makes sense,depends on the weather,is anyone's guess,
helped,hurt,mattered,matters little,pleased no one,cost her the seat,came too late,was no help`.split(/,\s*/)

const WH = [
  'What',
  'Where',
  'Where',
  'When',
  'Why',
  'Why',
  'How',
  'How',
  'Whether',
  'Whether',
  'How much',
  'How far',
  'That',
  'That',
  'That',
]
const INVERTERS = 'Never,Rarely,Only then,Nor,Neither,Not once,Seldom,Only later,So often,Only once,At no point,Not until last year'.split(
  ',',
)
const STANDS = 'stood,sat,lay,hung,came,is,was,were,are,stands,lies,sits,rose,lived'.split(',')
const RELATIVES = ['Who', 'Who', 'Which']
const CONJOINED = ['And', 'And', 'But', 'Or', 'And then', 'But also', 'And also']
const LEADS = ['Now', 'Then', 'Later', 'Also', 'Still', 'Soon', 'Once', 'Never']

/** Phrases and clauses without a verb that go before a sentence, often without a comma. */
const OPENINGS =
  `To date,Until recently,Until now,Until then,Before now,Before long,Before then,If necessary,If possible,If not,If so,If anything,After that,Since then,
By then,In turn,In part,In short,Where possible,When necessary,As usual,As yet,As before,As a result,As of now,With that,For now,For once,From there,Once again,
Once there,Even so,Even then,Even now,Not long after,Only recently,More recently,All in all,At first,At times,On average,In addition,In fact`.split(
    /,\s*/,
  )

const PLAIN_LIMIT = 26

/** A predicate that may say something of a whole clause: no plural verb, and none of the first person. */
const SINGULAR = /^(?!(?:am|are|were|have|do|'re|'ve|'m)\b)(?:is|was|has|does|did|can|could|will|would|may|might|must|should|\w+s|\w+ed)\b/

function rangeAfter(tree: Tree, range: TokenRange): TokenRange {
  return {first: range.last + 1, last: tree.tokens.length - 1}
}

const isFiniteAt = (tree: Tree, at: number): boolean => tree.is(at, 'V_VBD', 'V_VBP', 'V_VBZ', 'A_VBD', 'A_VBP', 'A_VBZ', 'A_MD')

/** The first unit of the sentence that `test` accepts and that is a short piece of its own. */
function unit(tree: Tree, test: (at: number, first: number) => boolean): Piece | undefined {
  for (let at = 0; at < tree.tokens.length; at++) {
    const range = tree.range(at)
    if (!range || range.last - range.first < 2 || range.last - range.first > 14 || !test(at, range.first)) continue
    const piece = pieceOf(tree, range, new Uint8Array(tree.tokens.length))
    if (piece && !piece.text.includes(',') && !/["“”]/.test(piece.text)) return piece
  }
  return undefined
}

function partsOf(tree: Tree, mains: Uint8Array): Parts | undefined {
  const {text, document} = tree.sentence
  const count = tree.tokens.length
  if (count > 32 || count < 5 || !/[.!]$/.test(text) || /["“”():;]/.test(text)) return undefined
  const body = pieceOf(tree, {first: 0, last: count - 1}, mains)
  if (
    !body ||
    tree.is(0, 'CC', 'UH', 'SIN', 'SWRB', 'WRB', 'WP', 'RB') ||
    tree.child(tree.root, 'parataxis', 'discourse', 'vocative') !== undefined
  )
    return undefined
  const subjectAt = tree.children(tree.root).find((child) => tree.relation(child) === 'nsubj')
  const range = subjectAt === undefined ? undefined : tree.range(subjectAt)
  const leads = range !== undefined && range.first === 0 && isFiniteAt(tree, range.last + 1) && range.last < tree.root + 1
  const rest = leads ? rangeAfter(tree, range) : undefined
  const helped = rest !== undefined && tree.tokens[rest.first]!.upos === 'AUX'
  return {
    document,
    text,
    body,
    isOrder: tree.isImperative(tree.root),
    subject: leads ? pieceOf(tree, range, mains) : undefined,
    subjectIsPronoun: leads && range.last === 0 && tree.tokens[0]!.upos === 'PRON',
    predicate: rest ? pieceOf(tree, rest, mains) : undefined,
    auxiliary: helped ? pieceOf(tree, {first: rest.first, last: rest.first}, mains) : undefined,
    afterAuxiliary: helped ? pieceOf(tree, {first: rest.first + 1, last: rest.last}, mains) : undefined,
    gerund: unit(tree, (at, first) => first === at && tree.is(at, 'V_VBG') && ['advcl', 'acl', 'xcomp'].includes(tree.relation(at))),
    infinitive: unit(tree, (at, first) => tree.is(first, 'TO') && ['advcl', 'acl', 'xcomp'].includes(tree.relation(at))),
    prepositional: unit(tree, (at, first) => tree.is(first, 'IN') && tree.relation(at) === 'obl'),
    noun: unit(
      tree,
      (at, first) => tree.is(first, 'DT') && ['obj', 'nsubj', 'obl', 'nmod'].includes(tree.relation(at)) && tree.is(at, 'NN', 'NNS'),
    ),
  }
}

interface Made {
  readonly label: SentenceClass
  readonly name: string
  readonly weight: number
  readonly piece: Piece
}

type Pick = <Item>(items: readonly Item[]) => Item

/** Fragments: a subordinator before a whole sentence, a relative pronoun or nothing before its predicate, a noun with its relative clause. */
function fragments(parts: Parts, pick: Pick): Made[] {
  const {body, subject, predicate, isOrder} = parts
  const made: (Made | undefined)[] = []
  if (!isOrder)
    made.push({
      label: 'subordinate',
      name: 'subordinator',
      weight: 0.25,
      piece: sentenceOf([words(pick(SUBORDINATORS)), subordinate(body)]),
    })
  if (!isOrder && !/^(that|this|those|it|these)\b/.test(body.text))
    made.push({label: 'that', name: 'that', weight: 0.1, piece: sentenceOf([words('That'), subordinate(body)])})
  if (predicate && subject) {
    made.push({label: 'relative', name: 'relative', weight: 0.2, piece: sentenceOf([words(pick(RELATIVES)), subordinate(predicate)])})
    made.push({label: 'predicate', name: 'conjoined', weight: 0.15, piece: sentenceOf([words(pick(CONJOINED)), predicate])})
    made.push({label: 'predicate', name: 'lead', weight: 0.2, piece: sentenceOf([words(pick(LEADS)), predicate])})
    if (!/^(is|are|am|was|were|do|does|did|have|has|had|can|could|will|would)\b/.test(predicate.text) || predicate.text.includes(' not ')) {
      made.push({label: 'predicate', name: 'bare', weight: 0.4, piece: sentenceOf([predicate])})
    }
    if (/\b(who|which|that)\b/.test(subject.text) && subject.text.split(' ').length > 5) {
      made.push({label: 'nominal', name: 'swallowed', weight: 1, piece: sentenceOf([subject])})
    }
  }
  return made.filter((one) => one !== undefined)
}

/** Complete sentences that look like fragments: clausal and gerund subjects, inversions, fronted clauses with and without a comma, orders. */
function lookAlikes(parts: Parts, earlier: readonly Parts[], pick: Pick): Made[] {
  const find = <Key extends keyof Parts>(key: Key): Parts[Key] | undefined => earlier.findLast((one) => one[key] !== undefined)?.[key]
  const comma = pick([', ', ', ', ', ', ' ', ' '])
  const phraseComma = pick([', ', ' '])
  const made: (Made | undefined)[] = []
  const add = (name: string, weight: number, pieces: readonly (Piece | undefined)[], glue = ' '): void => {
    if (pieces.every((piece) => piece !== undefined)) made.push({label: 'complete', name, weight, piece: sentenceOf(pieces, glue)})
  }
  const clause = earlier.findLast((one) => !one.isOrder && one.body.text.split(' ').length < PLAIN_LIMIT)?.body
  const opened = clause && sentenceOf([words(pick(SUBORDINATORS)), subordinate(clause)], ' ', '')
  const [gerund, infinitive, prepositional, noun] = [find('gerund'), find('infinitive'), find('prepositional'), find('noun')]
  add('opening', 0.4, [words(pick(OPENINGS)), parts.body], phraseComma)
  add('fronted clause', 0.5, [opened && subordinate(opened), parts.body], comma)
  if (parts.isOrder) add('purpose and order', 0.5, [infinitive ?? gerund, parts.body], comma)
  const verdict =
    parts.predicate && SINGULAR.test(parts.predicate.text) ? pick([words(pick(VERDICTS), 0), parts.predicate]) : words(pick(VERDICTS), 0)
  if (clause) add('clausal subject', 0.5, [words(pick(WH)), subordinate(clause), verdict])
  if (parts.predicate && !parts.subjectIsPronoun) {
    add('gerund subject', 0.6, [gerund, parts.predicate])
    const before = clause && sentenceOf([words(pick(SUBORDINATORS)), subordinate(clause)], ' ', ',')
    add('clause and gerund subject', 0.4, [before, gerund, parts.predicate])
    add('infinitive subject', 0.2, [infinitive, words(pick(VERDICTS), 0)])
    add('wh subject', 0.3, [
      words(pick(['What', 'Who', 'Whoever', 'Whatever', 'Which', 'Which of them'])),
      subordinate(parts.predicate),
      words(pick(VERDICTS), 0),
    ])
  }
  if (parts.auxiliary && parts.subject)
    add('inversion', 0.6, [words(pick(INVERTERS)), parts.auxiliary, parts.subject, parts.afterAuxiliary])
  if (prepositional && noun) add('place first', 0.3, [prepositional, words(pick(STANDS), 0), noun])
  for (const {name, weight, pieces, glue} of turnsOf({...parts, clause, noun, prepositional}, pick)) add(name, weight, pieces, glue)
  add('phrase first', 0.3, [pick([gerund, infinitive, prepositional, prepositional]), parts.body], phraseComma)
  return made.filter((one) => one !== undefined)
}

const KEPT_BEFORE = 6

/** Examples made from the sentences of each document by template, from that document's own pieces. Sentences come in the order of documents. */
export function madeExamples(sentences: readonly {readonly tree: Tree; readonly mains: Uint8Array}[]): Example[] {
  const random = randomOf(7)
  const pick: Pick = (items) => items[Math.floor(random() * items.length)]!
  const examples: Example[] = []
  let before: Parts[] = []
  for (const {tree, mains} of sentences) {
    const parts = partsOf(tree, mains)
    if (!parts) continue
    if (before.at(-1)?.document !== parts.document) before = []
    for (const {piece, ...made} of [...fragments(parts, pick), ...lookAlikes(parts, before, pick)]) {
      examples.push({
        ...made,
        piece,
        document: parts.document,
        source: 'made',
        previous: undefined,
        next: undefined,
        hasNeighbours: false,
        knowsMains: true,
      })
    }
    before = [...before.slice(1 - KEPT_BEFORE), parts]
  }
  return examples
}
