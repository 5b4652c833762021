import {Grammar} from '../../src/language/grammar/lazy-grammar.ts'
import {type ModelHeader, withHeader} from '../../src/language/grammar/model-format.ts'
import {chooseOnText} from './choose-thresholds.ts'
import {fitDecision} from './decision.ts'
import {decisionFingerprint} from './decision-fingerprint.ts'
import {headerInputs} from './free-text.ts'
import {DECIDING, THRESHOLDS} from './settings.ts'

/** A model file with thresholds and a decision that are chosen on what the model makes of a folder of text. @throws where it has none to decide on */
export function decided(bytes: Uint8Array, header: ModelHeader, text: string): Uint8Array {
  const thresholds = chooseOnText(text, {grammar: new Grammar(() => bytes)}, THRESHOLDS)
  const settings = {...header.settings, thresholds: THRESHOLDS, deciding: DECIDING}
  const decision = decisionFingerprint()
  const chosen = {...header, decision, made: {...header.made, decision}, text: headerInputs(text), settings, thresholds}
  const {accident, scores} = fitDecision(text, {grammar: new Grammar(() => withHeader(bytes, chosen))}, DECIDING)
  return withHeader(bytes, {...chosen, accident, scores: {...header.scores, decision: scores}})
}
