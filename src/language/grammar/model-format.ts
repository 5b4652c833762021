import {type KeepTables, makeTables} from '../kept-tables.ts'
import {ByteReader, ByteWriter} from './byte-stream.ts'
import {Lexicon, type LexiconTables, tablesOfForms} from './lexicon.ts'
import type {GrammarModel} from './model.ts'
import {readRows, writeRows} from './rows-format.ts'
import {NET_PARAMETERS, NET_PARTS, type PackedNet} from './sequence-net.ts'
import type {RowsData, SparseRows} from './sparse-rows.ts'
import type {CertainTags} from './tagger.ts'
import type {Thresholds} from './thresholds.ts'
import type {Trees} from './trees.ts'

/** What a model file says of itself, before its data. */
export interface ModelHeader {
  /** A hash of the features of a fixed passage: another one means that trainer and reader no longer see the same. */
  readonly features: string
  /** A hash of the code that decides what a fragment is: another one means that thresholds and the decision's weights are to be chosen anew. */
  readonly decision?: string
  /** A hash of the code by which training reads its texts and learns, as it was when the header was written last. */
  readonly reading?: string
  /** The same two hashes as they were when the model was trained and its decision fitted: where they are others than those above, training makes another model today. */
  readonly made?: {readonly decision?: string; readonly reading?: string}
  /** A hash of the lexicon's data. */
  readonly lexicon: string
  readonly inputs: readonly {readonly name: string; readonly commit: string; readonly licence: string; readonly sha256: string}[]
  /** The files of edited text that nobody annotated, where it was trained on any, each with the first 16 digits of its hash. */
  readonly text?: readonly {readonly name: string; readonly sha256: string}[]
  readonly settings: Readonly<Record<string, unknown>>
  readonly thresholds: Thresholds
  /** The weights of the decision between accident and style, by sign; none in a model that was never fitted. */
  readonly accident?: Readonly<Record<string, number>>
  /** What it made of documents that it had not seen. */
  readonly scores: Readonly<Record<string, unknown>>
}

/** A lexicon as its data: `keys` ascend. */
export interface LexiconData {
  readonly keys: Int32Array
  readonly classes: Uint8Array
  readonly parts: Uint8Array
}

/** A model with its lexicon and its rows as data, as it is trained and written. */
interface ModelData extends Omit<GrammarModel, 'lexicon' | 'tagger' | 'verbs' | 'sentences' | 'thresholds' | 'accident'> {
  readonly lexicon: LexiconData
  readonly tagger: RowsData
  readonly verbs: RowsData
  readonly sentences: RowsData
}

/** The first bytes of a model file: "cdgm". */
const MAGIC = 0x6d676463
/** Raised whenever older readers could not read a newer file, or would read it wrongly. */
export const FORMAT_VERSION = 4

function writeLexicon(out: ByteWriter, {keys, classes, parts}: LexiconData): void {
  out.number(keys.length)
  keys.forEach((key, nth) => {
    out.number(key - (keys[nth - 1] ?? 0))
  })
  out.bytes(classes)
  out.number(parts.length)
  out.bytes(parts)
}

function readLexicon(input: ByteReader): LexiconTables {
  const keys = input.numbers(new Int32Array(input.number()))
  for (let nth = 0, key = 0; nth < keys.length; nth++) keys[nth] = key += keys[nth]!
  const classes = input.bytes(keys.length)
  return tablesOfForms(keys, classes, input.bytes(input.number()))
}

function skipCertain(input: ByteReader): void {
  for (let left = input.number(); left > 0; left--) {
    input.bytes(input.number())
    input.number()
  }
}

function readCertain(bytes: Uint8Array): CertainTags {
  const input = new ByteReader(bytes)
  const certain = new Map<string, number>()
  for (let left = input.number(); left > 0; left--) certain.set(input.text(), input.number())
  return certain
}

function writeTrees(out: ByteWriter, {roots, feature, threshold, left}: Trees): void {
  out.number(roots.length)
  for (const root of roots) out.number(root)
  out.number(feature.length)
  out.bytes(feature)
  for (const node of left) out.number(node)
  writeFloats(out, threshold)
}

function readTrees(input: ByteReader): Trees {
  const roots = input.numbers(new Uint16Array(input.number()))
  const nodes = input.number()
  const feature = input.bytes(nodes)
  const left = input.numbers(new Uint16Array(nodes))
  return {roots, feature, left, threshold: readFloats(input, nodes)}
}

function writeFloats(out: ByteWriter, values: Float32Array): void {
  const view = new DataView(new ArrayBuffer(4))
  for (const value of values) {
    view.setFloat32(0, value, true)
    out.bytes(new Uint8Array(view.buffer))
  }
}

function readFloats(input: ByteReader, count: number): Float32Array {
  const bytes = input.bytes(count * 4)
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const values = new Float32Array(count)
  for (let at = 0; at < count; at++) values[at] = view.getFloat32(at * 4, true)
  return values
}

function writeNet(out: ByteWriter, {scales, weights}: PackedNet): void {
  writeFloats(out, scales)
  out.bytes(weights)
}

function readNet(input: ByteReader): PackedNet {
  const scales = readFloats(input, NET_PARTS.length)
  const weights = input.bytes(NET_PARAMETERS)
  return {scales, weights: new Int8Array(weights.buffer, weights.byteOffset, NET_PARAMETERS)}
}

function writeHeader(out: ByteWriter, header: ModelHeader): void {
  for (let shift = 0; shift < 32; shift += 8) out.byte((MAGIC >>> shift) & 255)
  out.number(FORMAT_VERSION)
  out.text(JSON.stringify(header))
}

/** The bytes of a model file. The same model gives the same bytes. */
export function encodeModel(header: ModelHeader, model: ModelData): Uint8Array {
  const out = new ByteWriter()
  writeHeader(out, header)
  writeLexicon(out, model.lexicon)
  out.number(model.certain.size)
  for (const [form, tag] of model.certain) {
    out.text(form)
    out.number(tag)
  }
  for (const rows of [model.tagger, model.verbs, model.sentences]) writeRows(out, rows)
  writeTrees(out, model.decision)
  writeNet(out, model.net)
  return out.take()
}

function open(bytes: Uint8Array): ByteReader {
  const input = new ByteReader(bytes)
  const magic = bytes.length < 8 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  if (magic !== MAGIC) throw new Error(`This is no grammar model: a file of format ${FORMAT_VERSION} that starts with "cdgm" is expected`)
  input.bytes(4)
  const version = input.number()
  if (version !== FORMAT_VERSION) {
    throw new Error(`The grammar model has format ${version}, but this version of copydesk reads format ${FORMAT_VERSION}; train it again`)
  }
  return input
}

/** What a model file says of itself. @throws where the bytes are no model file, or one of another format version; names both versions */
export const readModelHeader = (bytes: Uint8Array): ModelHeader => JSON.parse(open(bytes).text()) as ModelHeader

/** A model file with another header before the same data. @throws as `readModelHeader` does */
export function withHeader(bytes: Uint8Array, header: ModelHeader): Uint8Array {
  const input = open(bytes)
  input.text()
  const out = new ByteWriter()
  writeHeader(out, header)
  out.bytes(input.rest())
  return out.take()
}

/** The tables of rows, with the three numbers that say how to read them. */
interface RowTables {
  readonly blocks: Int32Array
  readonly entries: Int16Array
  readonly numbers: Int32Array
}

function readRowTables(input: ByteReader): RowTables {
  const {bits, columns, scale, ...tables} = readRows(input)
  return {...tables, numbers: Int32Array.of(bits, columns, scale)}
}

function rowsOf({blocks, entries, numbers}: RowTables): SparseRows {
  const [bits, columns, scale] = numbers as unknown as [number, number, number]
  return {bits, columns, scale, blocks, entries}
}

/** The parts of a model file behind its header, each as tables. */
function tablesOfModel(bytes: Uint8Array) {
  const input = open(bytes)
  input.text()
  return {
    lexicon: readLexicon(input),
    certain: {bytes: input.stretch(() => skipCertain(input))},
    tagger: readRowTables(input),
    verbs: readRowTables(input),
    sentences: readRowTables(input),
    decision: readTrees(input),
    net: readNet(input),
  }
}

/** The header of a model file, as it is written there, or as it was kept. @throws as `readModelHeader` does */
export function headerBytes(read: () => Uint8Array, keep: KeepTables): Uint8Array {
  const {json} = keep('grammar.header', () => {
    const input = open(read())
    return {json: input.bytes(input.number())}
  })
  return json
}

/**
 * Decodes a model file, in a few milliseconds, or takes what was kept of it.
 *
 * @param read - gives the bytes of the file; is not asked where all was kept
 * @throws as `readModelHeader` does
 */
export function decodeModel(read: () => Uint8Array, keep = makeTables): GrammarModel {
  const {thresholds, accident = {}} = JSON.parse(new TextDecoder().decode(headerBytes(read, keep))) as ModelHeader
  let made: ReturnType<typeof tablesOfModel> | undefined
  const all = () => (made ??= tablesOfModel(read()))
  const rows = (name: 'tagger' | 'verbs' | 'sentences'): SparseRows => rowsOf(keep(`grammar.${name}`, () => all()[name]))
  return {
    lexicon: new Lexicon(keep('grammar.lexicon', () => all().lexicon)),
    certain: readCertain(keep('grammar.certain', () => all().certain).bytes),
    tagger: rows('tagger'),
    verbs: rows('verbs'),
    sentences: rows('sentences'),
    decision: keep('grammar.decision', () => all().decision),
    net: keep('grammar.net', () => all().net),
    thresholds,
    accident,
  }
}
