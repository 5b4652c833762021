import {FORMAT_VERSION, type ModelHeader} from './model-format.ts'

/** A model in one line: its format, the code that it was trained for, and what on. */
export function modelLine({features, decision = 'none', inputs, text = []}: ModelHeader): string {
  const treebanks = new Set(inputs.map(({name}) => name.split('_')[0]))
  const trained = `trained on ${treebanks.size} treebanks (${inputs.length} files)${text.length > 0 ? ` and ${text.length} files of edited text` : ''}`
  return `grammar model of format ${FORMAT_VERSION}, features ${features}, decision ${decision}, ${trained}`
}
