/**
 * The first of so many places, counted from 0, where something holds, found by halving; `count` where it holds nowhere.
 *
 * @param holds - holds at all places after one at which it holds
 */
export function firstWhere(count: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
