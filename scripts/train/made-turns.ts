import {type Piece, subordinate, words} from './piece.ts'

/** The pieces of a document that turns of speech are made of; each undefined where the document has none yet. */
export interface TurnPieces {
  readonly body: Piece
  readonly isOrder: boolean
  readonly predicate: Piece | undefined
  readonly noun: Piece | undefined
  readonly prepositional: Piece | undefined
  readonly clause: Piece | undefined
}

/** A complete sentence that looks like a fragment: its pieces, and what stands between them. */
export interface Turn {
  readonly name: string
  readonly weight: number
  readonly pieces: readonly (Piece | undefined)[]
  readonly glue?: string
}

const list = (text: string): readonly string[] => text.split(/,\s*/)

const CAME = list('Next came,Then came,Soon came,First came,Here is,There goes,There stood,Now comes,Out went,Up went,Down came')
const DOUBT = list('When in doubt,If in doubt,If not,If so,If possible,Where possible,Once inside,While there,When ready,If necessary')
const ORDERS = list(
  `Add,Stir in,Spread,Cut,Set,Put,Open,Press,Run,Select,Place,Pour,Fold,Read,Let,Heat,Check,Drop,Turn,Close,Click,Move,Copy,Leave,Shut,Cover,Slice,Rinse,Keep,Find,
Install,Try,Use,Take,Bring,Hold,Cast,Split`,
)
const QUANTITIES = list('two,three,four,five,six,seven,eight,nine,most,many,some,few,a handful,half')
const MEMBERS = list(
  'members,branches,towns,voters,delegates,schools,ships,patients,books,players,houses,firms,trees,guests,files,countries,banks,farmers',
)
const DO = list(
  'close,back,live,work,remain,come,rank,stand,hail,hold,sit,own,want,need,use,report,date,face,lie,range,stem,end,start,call',
)

type Pick = <Item>(items: readonly Item[]) => Item

const withoutFirst = (text: string): string => text.replace(/^\S+\s/, '')

/** Whether a predicate may say something of one thing. */
const SINGULAR = /^(?:is|was|has|does|did|can|could|will|would|may|might|must|should|\w+s|\w+ed)\b/

/** Turns of speech in which the verb is left out, or is easily taken for something else. */
export function turnsOf({body, isOrder, predicate, noun, prepositional, clause}: TurnPieces, pick: Pick): Turn[] {
  const subject = noun && words(`That ${withoutFirst(noun.text)}`)
  const counted = words(`Of the ${pick([12, 26, 40, 58, 70, 200])} ${pick(MEMBERS)}, ${pick(QUANTITIES)} ${pick(DO)}`)
  const condition = clause && words(`${pick(['If', 'When', 'Before', 'Once', 'Until'])} ${subordinate(clause).text}`)
  const came = pick(CAME)
  const glue = pick([', ', ', ', ' '])
  const isSingular = predicate !== undefined && SINGULAR.test(predicate.text)
  return [
    {name: 'verb left out', weight: 0.4, pieces: [prepositional, noun], glue: ', '},
    {name: 'verb before subject', weight: 0.4, pieces: [words(came, came.indexOf(' ') + 1), noun]},
    {name: 'counted subject', weight: 0.3, pieces: [counted, prepositional]},
    {name: 'recipe', weight: 0.3, pieces: [words(pick(ORDERS), 0), noun, prepositional]},
    {name: 'demonstrative', weight: 0.5, pieces: [isSingular ? subject : undefined, predicate]},
    ...(isOrder
      ? [
          {name: 'phrase and order', weight: 0.6, pieces: [prepositional, body], glue},
          {name: 'condition and order', weight: 0.6, pieces: [condition, body], glue},
          {name: 'doubt and order', weight: 0.4, pieces: [words(pick(DOUBT)), body], glue: ', '},
        ]
      : []),
  ]
}
