import type {Told} from '../rules/told.ts'

/** How grave a message is: an error, a warning, information. */
const gravityOf = ({fatal}: Told): number => (fatal === null ? 0 : fatal ? 2 : 1)

const isAtSamePlace = (one: Told, other: Told): boolean => one.start === other.start && one.end === other.end

/** Rules of packs are named after their pack; what they find is told as Vale tells it. */
const isOfPack = ({ruleId}: Told): boolean => ruleId.includes('.')

/** Whether two rules, of no pack, would make the same correction at the same place, for whatever reason. */
function isSameCorrection(one: Told, other: Told): boolean {
  if (isOfPack(one) || isOfPack(other)) return false
  const [first] = one.expected
  return one.ruleId !== other.ruleId && first !== undefined && first === other.expected[0]
}

/** Whether one message stays where another would say the same: the graver, else the surer, else that of the first rule by name. */
function isBetter(one: Told, other: Told): boolean {
  const ahead = gravityOf(one) - gravityOf(other) || one.data.confidence - other.data.confidence
  return ahead === 0 ? one.ruleId < other.ruleId : ahead > 0
}

/** The messages right before (`step` −1) or after (1) one of them that stand at the same place. */
function* atPlaceOf(index: number, told: readonly Told[], step: -1 | 1): Generator<Told> {
  for (let at = index + step; ; at += step) {
    const other = told[at]
    if (other === undefined || !isAtSamePlace(told[index]!, other)) return
    yield other
  }
}

/** Messages, sorted by place, without those whose first correction another rule offers at the same place more surely. */
export function sayOnce(told: readonly Told[]): Told[] {
  const isSaid = (one: Told, others: Iterable<Told>): boolean =>
    Array.from(others).some((other) => isSameCorrection(one, other) && !isBetter(one, other))
  return told.filter((one, index) => !isSaid(one, atPlaceOf(index, told, -1)) && !isSaid(one, atPlaceOf(index, told, 1)))
}
