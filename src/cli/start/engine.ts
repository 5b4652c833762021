import process from 'node:process'
import {getHeapSpaceStatistics, setFlagsFromString} from 'node:v8'

/** The versions of V8 whose flags are known: those of Node 20 to 24. Another may not have one of them, and would say so on standard error. */
const KNOWN = {first: 11, last: 13} as const

const version = Number.parseInt(process.versions.v8, 10)

/** Of flags of V8, all where they are known to be flags of versions up to `last`, and none otherwise. */
export const knownTo = (v8: number, flags: readonly string[], last: number = KNOWN.last): readonly string[] =>
  v8 >= KNOWN.first && v8 <= last ? flags : []

function setFlags(flags: readonly string[], last?: number): void {
  for (const flag of knownTo(version, flags, last)) setFlagsFromString(flag)
}

/**
 * By how much the heap may grow before V8 looks for garbage in it, in percent of what the last look left. By itself V8 lets it grow up to fourfold,
 * more the longer a run takes, so that memory would seem to rise with the number of files.
 */
const GROWTH = 50

/** The same where a text is so long that its own size would count for much of the growth. */
const GROWTH_OVER_LONG_TEXTS = 10

/** A text is long for the heap from here on. Unit: UTF-16 code units. */
const LONG_TEXT = 1_000_000

/**
 * What is read by V8 at each collection. Since it collects more often, it is not to throw away code that was not run between two of them, only to compile
 * it again; and threads of its own that mark garbage beside the program take more time from a full machine than they save.
 */
const flagsFor = (growth: number): string[] => [`--heap-growing-percent=${growth}`, '--no-flush-bytecode', '--no-concurrent-marking']

/** How far the space of young objects may grow, each of its two halves: to half of what V8 would let it grow to. Unit: MiB. */
const YOUNG_HALF = 8

/** The most that the young objects of a worker thread may take, as Node counts it: V8 reckons with three halves. Unit: MiB. */
export const YOUNG_IN_WORKER = 3 * YOUNG_HALF

/** Young objects stay where they begin, in a megabyte: a short run makes few, and V8 would take eight times as much by its end. */
const YOUNG_KEPT_SMALL = '--semi-space-growth-factor=1'

/**
 * Functions are optimized later: by itself V8 spends a fifth of the processor time of a start on code that is then hardly run, or has to be compiled again when
 * it meets something new.
 *
 * @param times - so many times more code than usual, in bytes of bytecode, does a function run before V8 looks at it again and may optimize it
 */
const patience = (times: number): string => `--interrupt-budget=${times * 66 * 1024}`

/** A short run ends before most of its functions have run so much, and does without the memory of the compiler. */
const PATIENCE = {short: patience(16), long: patience(4), last: 11} as const

/** What V8 does by itself, and what pays in a run that is not short: young objects get more room as they live longer, and expressions that are compiled look ahead. */
const LONG_RUN = ['--semi-space-growth-factor=2', '--regexp-optimization'] as const

/** A run is short up to here. Unit: UTF-16 code units of all its texts. */
const SHORT_RUN = 32_768

let isLongRun = false
let lengthOfRun = 0

/** Has V8 manage memory and compile for a program that goes on for a while. Holds for all threads of the process. */
export function prepareForLongRun(): void {
  if (isLongRun) return
  isLongRun = true
  setFlags(LONG_RUN)
  setFlags([PATIENCE.long], PATIENCE.last)
}

/** Keeps the memory of a run over many texts close to what it uses. Holds for all threads of the process. */
export function limitHeap(): void {
  prepareForLongRun()
  setFlags(flagsFor(GROWTH))
}

/** The flags of V8 for a text of this length, in UTF-16 code units. */
export const flagsForLength = (length: number): readonly string[] => (length > LONG_TEXT ? flagsFor(GROWTH_OVER_LONG_TEXTS) : [])

/** Prepares for the next text of a run: keeps memory close to what it uses where the text is long, and makes room where the run no longer is short. */
export function prepareFor(text: string): void {
  lengthOfRun += text.length
  if (lengthOfRun > SHORT_RUN) prepareForLongRun()
  setFlags(flagsForLength(text.length))
}

/** The same beside a long text, of which little is kept. Unit: MiB. */
const YOUNG_HALF_BESIDE_LONG_TEXT = 4

let isYoungLimited = false

const youngSize = (): number => getHeapSpaceStatistics().find(({space_name}) => space_name === 'new_space')?.space_size ?? 0

/** Ends the growth of the space of young objects once it is large enough. To be called now and then, since V8 has no other way to ask for that in a program that runs. */
export function limitYoungHeap(half = YOUNG_HALF): void {
  if (isYoungLimited || youngSize() < 2 * half * 2 ** 20) return
  setFlags(['--semi-space-growth-factor=1'])
  isYoungLimited = true
}

/** The same while a long text is checked. */
export const limitYoungHeapForLongText = (): void => limitYoungHeap(YOUNG_HALF_BESIDE_LONG_TEXT)

/**
 * A regular expression is interpreted a dozen times before it is compiled, by itself V8 compiles it the second time; and what is interpreted is not polished first, nor is what is
 * compiled made to look ahead. Most expressions of a short run are tried a few times on a short line.
 */
const EXPRESSIONS_COMPILED_LATER = ['--regexp-tier-up-ticks=12', '--no-regexp-peephole-optimization', '--no-regexp-optimization'] as const

/** Has V8 manage memory and compile for a program that is soon over. Holds for all threads of the process. */
export function prepareForShortRun(): void {
  setFlags([PATIENCE.short], PATIENCE.last)
  setFlags([...EXPRESSIONS_COMPILED_LATER, YOUNG_KEPT_SMALL])
}
