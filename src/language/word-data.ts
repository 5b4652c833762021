import type {ConfusionData} from './confusions/confusion-patterns.ts'

/** What `words.json` holds: the word lists and patterns that are kept by hand, compiled. */
export interface WordData extends ConfusionData {
  /** Borrowed phrases, with a comma and a space between them. */
  readonly phrases: string
  /** Compounds, each divided, with a comma and a space between them. */
  readonly compounds: string
}

const PARTS = ['classes', 'verbForms', 'print', 'speech', 'phrases', 'compounds'] as const satisfies readonly (keyof WordData)[]

/** @throws {Error} where the bytes are not those of such a file */
export function readWordData(bytes: Uint8Array): WordData {
  const data = JSON.parse(new TextDecoder().decode(bytes)) as Partial<WordData>
  for (const part of PARTS) if (data[part] === undefined) throw new Error(`"${part}" is missing`)
  return data as WordData
}
