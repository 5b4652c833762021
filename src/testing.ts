export type {Pack} from './packs/pack.ts'
export type {Problem} from './testing/check-passages.ts'
export {checkMarkedProse, type Held, type It, testMarkedProse} from './testing/marked-prose.ts'
export {type PackProblem, type PackReport, testPacks} from './testing/test-packs.ts'
