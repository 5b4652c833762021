import type {Document} from '../document.ts'
import type {Family} from '../marks/mark.ts'
import type {Explanation, Fault} from './explanation.ts'

/** How many paragraphs one bracket, or one quotation that does not open anew in each, is followed over. */
const REACH = 6

/** Gives the explanation of a paragraph by its place in the document, `undefined` beyond either end. */
type Explanations = (index: number) => Explanation | undefined

type Edge = 'unclosed' | 'unopened'

/** The faults that may have their other end in another paragraph: an orphan that is the last opener or the first closer of its family. */
export function edgeFaults({marks, faults}: Explanation): readonly Fault[] {
  const first = new Map<Family, number>()
  const last = new Map<Family, number>()
  for (const [place, {kind, plain}] of marks.entries()) {
    if (plain === 0) continue
    if (!first.has(kind.family)) first.set(kind.family, place)
    last.set(kind.family, place)
  }
  return faults.filter(
    ({kind, index, mark}) => index === (kind === 'unclosed' ? last : kind === 'unopened' ? first : undefined)?.get(mark.kind.family),
  )
}

/** The other end of an orphan, and the paragraph that it is in. */
interface DistantPartner {
  readonly fault: Fault
  readonly index: number
}

/** The other end of an edge fault in one of the paragraphs around it: those between must have no mark of the family at all. */
export function distantPartner(explanations: Explanations, from: number, fault: Fault): DistantPartner | undefined {
  const {family} = fault.mark.kind
  const step = fault.kind === 'unclosed' ? 1 : -1
  const wanted: Edge = fault.kind === 'unclosed' ? 'unopened' : 'unclosed'
  for (let distance = 1; distance <= REACH; distance++) {
    const index = from + step * distance
    const other = explanations(index)
    if (other === undefined) return undefined
    const partner = edgeFaults(other).find(({kind, mark}) => kind === wanted && mark.kind.family === family)
    if (partner) return {fault: partner, index}
    if (other.marks.some(({kind, plain}) => kind.family === family && plain > 0)) return undefined
  }
  return undefined
}

/** Whether only a line break parts two blocks of a document, as in verse and addresses: its lines are blocks, but one text. Tags and cells part texts. */
export function isSameChunk({source, paragraphs, maps}: Document, one: number, other: number): boolean {
  const [first, last] = one < other ? [one, other] : [other, one]
  const length = paragraphs.at(first)?.text.length ?? 0
  const start = maps.at(first)?.toSource({start: length, end: length}).end ?? 0
  const end = maps.at(last)?.toSource({start: 0, end: 0}).start ?? source.length
  return start <= end && !/\n[^\S\n]*\n|\r[^\S\r\n]*\r|[<>|#]/.test(source.slice(start, end).replaceAll('\r\n', '\n'))
}
