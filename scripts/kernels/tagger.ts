/**
 * The tagger of `place-tagger.ts`, in AssemblyScript, for SIMD WebAssembly. It gives the same tags and margins: sums are whole numbers, 16 bits each, eight added at a time.
 * `npm run build:kernels` compiles it. Addresses and lengths are in bytes of the memory that it exports.
 */

/** Room for the sums of as many tags as fill whole vectors of eight. */
const LANES: i32 = 56
const VECTOR: usize = <usize>LANES * 2

const TAG_LIMIT: i32 = 64
const BEFORE_FIRST: i32 = 60
const BEFORE_BEFORE_FIRST: i32 = 61
const CERTAIN: i16 = 999
const LENGTH_BITS: i32 = 8
const JOINT: i32 = 14

/** Bits of what a tag is. */
const IS_FINITE: u8 = 1
const IS_PLURAL_VERB: u8 = 2
const ENDS_PHRASE: u8 = 4
const IS_DETERMINER: u8 = 8

/** Bits of what a word is to the noun that “a” announces. */
const ANNOUNCES: i32 = 1
const IS_SEVERAL: i32 = 2

/** By so many pages of 64 KB the memory grows at once. */
const PAGES: i32 = 8

/** A word as it comes from outside. */
@unmanaged
class Described {
  form: i32
  suffix2: i32
  suffix3: i32
  suffix4: i32
  prefix1: i32
  prefix3: i32
  shape: i32
  lexical: i32
  /** The tag that it always has, -1 where there is none. */
  certain: i32
  bits: i32
}

/** A word as it is kept; the sums that it adds as the first of a sentence, as another, and to the word before it stand after it. */
@unmanaged
class Word {
  form: i32
  suffix2: i32
  suffix3: i32
  lexical: i32
  certain: i32
  bits: i32
  /** The rows that it adds to the word after it, to the one after that, and to the last but one before it: place and length in the entries. */
  asLeft: i32
  asLeft2: i32
  asRight2: i32
}

const FIRST: usize = 48
const INSIDE: usize = FIRST + VECTOR
const RIGHT: usize = INSIDE + VECTOR

let top: usize = 0
let base: usize = 0
let blocks: usize = 0
let entries: usize = 0
let mask: i32 = 0
let scale: f64 = 1
let beforeDueNoun: i32 = 0
let kinds: usize = 0
let finite: usize = 0
let other: usize = 0
let described: Described = changetype<Described>(0)
let pairs: usize = 0
let sums: usize = 0
let features: usize = 0
let found: usize = 0
let run: usize = 0
let longest: i32 = 0
let margin: i32 = 0

function room(bytes: usize): usize {
  const at = top
  top = (top + bytes + 15) & ~15
  const missing = <i32>((top + 0xffff) >>> 16) - memory.size()
  if (missing > 0) memory.grow(max(missing, PAGES))
  return at
}

function cleared(bytes: usize): usize {
  const at = room(bytes)
  memory.fill(at, 0, bytes)
  return at
}

/** Makes room for rows of `2 ** bits` features with so many entries, and gives where the blocks are to be written; the entries stand after them. */
export function prepare(bits: i32, count: i32): usize {
  top = __heap_base
  mask = (1 << bits) - 1
  blocks = room((<usize>1) << (bits - 2))
  entries = room((<usize>count) << 1)
  kinds = room(TAG_LIMIT)
  finite = cleared(VECTOR)
  other = cleared(VECTOR)
  described = changetype<Described>(room(offsetof<Described>()))
  sums = room(VECTOR)
  features = room(JOINT * 4)
  found = room((JOINT + 1) * 4)
  base = top
  forget()
  return blocks
}

export function entriesAt(): usize {
  return entries
}

/** Where what each tag is is to be written, a byte each. */
export function kindsAt(): usize {
  return kinds
}

/** Where a word is to be written that is to be learnt. */
export function describedAt(): usize {
  return changetype<usize>(described)
}

/** Takes the kinds of so many tags, how many units make 1, and what counts against a verb in the plural before a noun that is due. */
export function start(tags: i32, units: f64, weight: i32): void {
  scale = units
  beforeDueNoun = weight
  for (let tag = 0; tag < tags; tag++) {
    const side = (load<u8>(kinds + tag) & IS_FINITE) === 0 ? other : finite
    store<i16>(side + ((<usize>tag) << 1), -1)
  }
}

/** Forgets all words and pairs of tags; the addresses of words say nothing from then on. */
export function forget(): void {
  top = base
  pairs = cleared((<usize>(TAG_LIMIT * TAG_LIMIT)) << 2)
  longest = 0
}

function mix(a: i32, b: i32): i32 {
  let hash = (a ^ (b + 0x9e3779b9 + (a << 6) + <i32>(<u32>a >>> 2))) * 0x85ebca6b
  hash ^= <i32>(<u32>hash >>> 13)
  hash *= 0xc2b2ae35
  return hash ^ <i32>(<u32>hash >>> 16)
}

/** Where the beginning of a filled row is noted, and after it the end: both count from the beginning of the block. */
function noteOf(block: usize, row: i32): usize {
  return entries + ((<usize>(load<i32>(block, 4) + <i32>popcnt<u32>(load<u32>(block) & ((1 << (row & 31)) - 1)))) << 1)
}

function blockOf(row: i32): usize {
  return blocks + ((<usize>(row >> 5)) << 3)
}

function addEntries(at: usize, end: usize, to: usize): void {
  for (; at < end; at += 2) {
    const lane = to + ((<usize>load<u8>(at)) << 1)
    store<i16>(lane, load<i16>(lane) + <i16>load<i8>(at, 1))
  }
}

function addRow(row: i32, to: usize): void {
  const block = blockOf(row)
  const note = noteOf(block, row)
  const from = entries + ((<usize>load<i32>(block, 4)) << 1)
  addEntries(from + ((<usize>load<i16>(note)) << 1), from + ((<usize>load<i16>(note, 2)) << 1), to)
}

/** 1 where a row is filled. */
function isFilled(row: i32): i32 {
  return <i32>((load<u32>(blockOf(row)) >>> (row & 31)) & 1)
}

function addFeature(feature: i32, to: usize): void {
  const row = feature & mask
  if (isFilled(row) === 1) addRow(row, to)
}

function runOf(feature: i32): i32 {
  const row = feature & mask
  if (isFilled(row) === 0) return 0
  const block = blockOf(row)
  const note = noteOf(block, row)
  const from = <i32>load<i16>(note)
  return ((load<i32>(block, 4) + from) << LENGTH_BITS) | (<i32>load<i16>(note, 2) - from)
}

function addRun(kept: i32): void {
  const from = entries + ((<usize>(kept >> LENGTH_BITS)) << 1)
  addEntries(from, from + ((<usize>(kept & ((1 << LENGTH_BITS) - 1))) << 1), sums)
}

function addOwn(to: usize): void {
  const word = described
  addFeature(mix(1, word.form), to)
  addFeature(mix(2, word.suffix2), to)
  addFeature(mix(3, word.suffix3), to)
  addFeature(mix(4, word.suffix4), to)
  addFeature(mix(5, word.prefix1), to)
  addFeature(mix(mix(22, word.prefix3), word.shape), to)
  addFeature(mix(24, 0), to)
  addFeature(mix(25, word.lexical), to)
  addFeature(mix(mix(29, word.lexical), word.suffix2), to)
}

function addAsRight(to: usize): void {
  const word = described
  addFeature(mix(12, word.form), to)
  addFeature(mix(14, word.suffix3), to)
  addFeature(mix(17, word.shape), to)
  addFeature(mix(28, word.lexical), to)
}

/** Keeps the word that was written, with what it comes to by itself; gives its address. */
export function learn(): usize {
  const at = cleared(RIGHT + VECTOR)
  const word = changetype<Word>(at)
  word.form = described.form
  word.suffix2 = described.suffix2
  word.suffix3 = described.suffix3
  word.lexical = described.lexical
  word.certain = described.certain
  word.bits = described.bits
  word.asLeft = runOf(mix(10, described.form))
  word.asLeft2 = runOf(mix(11, described.form))
  word.asRight2 = runOf(mix(13, described.form))
  addOwn(at + FIRST)
  memory.copy(at + INSIDE, at + FIRST, VECTOR)
  addFeature(mix(6, described.shape * 2 + 1), at + FIRST)
  addFeature(mix(6, described.shape * 2), at + INSIDE)
  addAsRight(at + RIGHT)
  return at
}

function ofTags(previous: i32, before: i32): usize {
  const pair = previous * TAG_LIMIT + before
  const slot = pairs + ((<usize>pair) << 2)
  const known = <usize>load<u32>(slot)
  if (known !== 0) return known
  const at = cleared(VECTOR)
  store<u32>(slot, <u32>at)
  addFeature(mix(7, previous), at)
  addFeature(mix(8, pair), at)
  return at
}

function put(nth: usize, feature: i32): void {
  store<i32>(features + (nth << 2), feature)
}

function joint(word: Word, left: Word, right: Word, right2: Word, previous: i32, before: i32): void {
  const tags = previous * TAG_LIMIT + before
  const byPrevious = mix(9, previous)
  put(0, mix(byPrevious, word.form))
  put(1, mix(mix(15, word.form), right.form))
  put(2, mix(mix(16, left.form), word.form))
  put(3, mix(byPrevious + 1, word.suffix3))
  put(4, mix(mix(19, word.suffix3), right.suffix2))
  put(5, mix(byPrevious + 2, right.form))
  put(6, mix(mix(21, tags), word.suffix2))
  put(7, mix(mix(23, left.form), right.form))
  put(8, mix(byPrevious + 3, word.lexical))
  put(9, mix(mix(27, word.lexical), right.lexical))
  put(10, mix(mix(30, word.lexical), mix(left.lexical, right.lexical)))
  put(11, mix(mix(31, tags), word.lexical))
  put(12, mix(mix(32, tags), right.lexical))
  put(13, mix(mix(33, byPrevious), mix(word.lexical, right2.lexical)))
}

/** Adds the rows of the features. Whether a row is filled is as good as random: there is no jump on it. */
function addJoint(): void {
  let filled: usize = 0
  for (let nth: usize = 0; nth < <usize>JOINT; nth++) {
    const row = load<i32>(features + (nth << 2)) & mask
    store<i32>(found + (filled << 2), row)
    filled += <usize>isFilled(row)
  }
  for (let nth: usize = 0; nth < filled; nth++) addRow(load<i32>(found + (nth << 2)), sums)
}

function addKept(own: usize, right: usize, pair: usize): void {
  for (let at: usize = 0; at < VECTOR; at += 16)
    v128.store(sums + at, i16x8.add(i16x8.add(v128.load(own + at), v128.load(right + at)), v128.load(pair + at)))
}

/** The sums of one side, and the least number for all others. */
function sideOf(side: usize, at: usize): v128 {
  return v128.bitselect(v128.load(sums + at), i16x8.splat(-32768), v128.load(side + at))
}

function highest(side: usize): i32 {
  let most = sideOf(side, 0)
  for (let at: usize = 16; at < VECTOR; at += 16) most = i16x8.max_s(most, sideOf(side, at))
  most = i16x8.max_s(most, i8x16.shuffle(most, most, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7))
  most = i16x8.max_s(most, i8x16.shuffle(most, most, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11))
  most = i16x8.max_s(most, i8x16.shuffle(most, most, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13))
  return <i32>i16x8.extract_lane_s(most, 0)
}

/** The first tag of a side that has this sum. */
function firstWith(side: usize, sum: i32): i32 {
  const wanted = i16x8.splat(<i16>sum)
  for (let at: usize = 0; at < VECTOR; at += 16) {
    const equal = i16x8.bitmask(i16x8.eq(sideOf(side, at), wanted))
    if (equal !== 0) return (<i32>at >> 1) + ctz(equal)
  }
  return 0
}

function decide(isDue: bool): i32 {
  const best = highest(finite)
  const rest = highest(other)
  const tag = firstWith(finite, best)
  const against = isDue && (load<u8>(kinds + tag) & IS_PLURAL_VERB) !== 0 ? <f64>beforeDueNoun * scale : 0
  const lead = <f64>(best - rest) - against
  margin = <i32>max<f64>(-CERTAIN, min<f64>(CERTAIN, floor(lead / scale + 0.5)))
  if (lead > 0) return tag
  const second = firstWith(other, rest)
  return lead < 0 ? second : min(tag, second)
}

function wordAt(at: i32): Word {
  return changetype<Word>(<usize>load<u32>(run + ((<usize>at) << 2)))
}

/** The best tag of a word in its place; sets the margin. Beyond either end stands the nearer edge as the next word, the farther one as the next but one. */
function best(at: i32, count: i32, previous: i32, before: i32, isDue: bool): i32 {
  const word = wordAt(at)
  const left = wordAt(at - 1)
  const right = wordAt(at + 1)
  const right2 = wordAt(at < count ? at + 2 : count + 3)
  addKept(changetype<usize>(word) + (at === 2 ? FIRST : INSIDE), changetype<usize>(right) + RIGHT, ofTags(previous, before))
  addRun(left.asLeft)
  addRun(wordAt(at < 4 ? 0 : at - 2).asLeft2)
  addRun(right2.asRight2)
  joint(word, left, right, right2, previous, before)
  addJoint()
  return decide(isDue)
}

/**
 * Makes room for a run of so many words, and gives where their addresses are to be written, those of two edges before and after them included. The margins stand after them, 16 bits each,
 * and then the tags.
 */
export function runAt(count: i32): usize {
  if (count <= longest) return run
  longest = max(count, 256)
  run = room(<usize>(longest + 4) * 7)
  return run
}

export function marginsAt(): usize {
  return run + ((<usize>(longest + 4)) << 2)
}

export function tagsAt(): usize {
  return run + <usize>(longest + 4) * 6
}

function isNounDue(wasDue: bool, word: Word, kind: u8): bool {
  if ((kind & IS_DETERMINER) !== 0) return (word.bits & ANNOUNCES) !== 0
  return wasDue && (kind & ENDS_PHRASE) === 0 && (word.bits & IS_SEVERAL) === 0
}

/** Tags the run that was written, from left to right. */
export function tag(count: i32): void {
  const margins = marginsAt()
  const tags = tagsAt()
  let previous = BEFORE_FIRST
  let before = BEFORE_BEFORE_FIRST
  let isDue = false
  for (let at = 0; at < count; at++) {
    const word = wordAt(at + 2)
    const chosen = word.certain < 0 ? best(at + 2, count, previous, before, isDue) : word.certain
    const kind = load<u8>(kinds + chosen)
    store<u8>(tags + at, <u8>chosen)
    store<i16>(margins + ((<usize>at) << 1), word.certain < 0 ? <i16>margin : (kind & IS_FINITE) !== 0 ? CERTAIN : -CERTAIN)
    before = previous
    previous = chosen
    isDue = isNounDue(isDue, word, kind)
  }
}
