import {netParts, type PackedNet} from '../../src/language/grammar/sequence-net.ts'

/** How many steps to either side of 0 each part's numbers are rounded to; a token is the sum of many numbers, which need not be exact. */
const LEVELS = 127
const TOKEN_LEVELS = 63

/** Rounds each parameter to whole steps of its part's scale. */
export function packNet(parameters: Float64Array): PackedNet {
  const weights = new Int8Array(parameters.length)
  let start = 0
  const scales = Float32Array.from(Object.entries(netParts(parameters)), ([name, part]) => {
    const most = part.reduce((highest, value) => Math.max(highest, Math.abs(value)), 1e-6)
    const scale = Math.fround(most / (name === 'tokens' ? TOKEN_LEVELS : LEVELS))
    for (let at = 0; at < part.length; at++) weights[start + at] = Math.round(part[at]! / scale)
    start += part.length
    return scale
  })
  return {scales, weights}
}
