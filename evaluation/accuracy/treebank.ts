/** A token of a treebank sentence. Offsets are UTF-16 code units of the sentence's text; `head` is an index into its tokens, -1 for the root. */
export interface TreeToken {
  readonly form: string
  readonly start: number
  readonly end: number
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly features: string
  readonly head: number
  readonly relation: string
}

export interface Tree {
  readonly text: string
  readonly tokens: readonly TreeToken[]
}

/** The tokens of a sentence, placed in its text; undefined where one is not found. */
function place(text: string, rows: readonly string[][]): TreeToken[] | undefined {
  const tokens: TreeToken[] = []
  let at = 0
  for (const [, form = '', lemma = '', upos = '', xpos = '', features = '', head, relation = ''] of rows) {
    const start = text.indexOf(form, at)
    if (start < 0) return undefined
    at = start + form.length
    tokens.push({form, start, end: at, lemma, upos, xpos, features, head: Number(head) - 1, relation})
  }
  return tokens
}

/** The sentences of a treebank in the CoNLL-U format whose tokens can be placed in their texts. */
export function* treesOf(treebank: string): Generator<Tree> {
  for (const chunk of treebank.split(/\r?\n\r?\n/)) {
    const lines = chunk.split(/\r?\n/)
    const text = lines.find((line) => line.startsWith('# text = '))?.slice(9)
    if (text === undefined) continue
    const tokens = place(
      text,
      lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t')),
    )
    if (tokens) yield {text, tokens}
  }
}
