import {codeFingerprint} from './code-fingerprint.ts'

/** Where examples are made, read and learnt from, and the folders whose code counts for that. */
const READING = ['pipeline.ts', 'examples.ts', 'free-examples.ts', 'train-net.ts', 'settings.ts'].map((file) => `scripts/train/${file}`)
const COUNTED = ['scripts/train/', 'src/analysis/', 'src/language/grammar/']

/** A hash of the code and tables by which training reads its texts and learns: with others it makes another model of the same texts. */
export const readingFingerprint = (): string => codeFingerprint(READING, COUNTED)
