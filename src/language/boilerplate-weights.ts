/** The trained weights of the classifier of lines, in rows of features: `line` one a feature, `page` one a feature and label. */
export interface BoilerplateWeights {
  readonly line: Float32Array
  readonly page: Float32Array
}

/** What the file of weights holds: whole numbers, `scale` to one, and beside them how they came about. */
interface BoilerplateFile {
  readonly scale: number
  readonly line: readonly number[]
  readonly page: readonly number[]
}

/** Reads the bytes of the file of weights. */
export function readBoilerplateWeights(bytes: Uint8Array): BoilerplateWeights {
  const {scale, line, page} = JSON.parse(new TextDecoder().decode(bytes)) as BoilerplateFile
  return {line: Float32Array.from(line, (value) => value / scale), page: Float32Array.from(page, (value) => value / scale)}
}
