/** One program of a pipeline. */
export interface Stage {
  /** The stage as it was written. */
  readonly source: string
  readonly environment: Readonly<Record<string, string>>
  readonly words: readonly string[]
  /** The file that standard input comes from. */
  readonly input?: string
}

/** Programs whose output is the input of the next. */
export type Pipeline = readonly Stage[]

type Token = {readonly kind: 'operator' | 'word'; readonly text: string; readonly start: number; readonly end: number}

/** A word of plain characters and of quotes in which nothing is expanded. */
const TOKEN = /\s*(?:(?<operator>[;|<])|(?<word>(?:[\w./:=,%@+-]|'[^']*'|"[^"$`\\]*")+))/y

/** Words that mean more to a shell than a program of this name. */
const SHELL_WORDS = new Set(['cd', 'exit', 'export', 'for', 'if', 'set', 'until', 'wait', 'while'])

function tokensOf(line: string): Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < line.trimEnd().length) {
    const match = TOKEN.exec(line)
    if (match === null) return undefined
    const {operator, word = ''} = match.groups ?? {}
    const text = operator ?? word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2')
    tokens.push({kind: operator ? 'operator' : 'word', text, start: TOKEN.lastIndex - (operator ?? word).length, end: TOKEN.lastIndex})
  }
  return tokens
}

function split(tokens: readonly Token[], operator: string): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'operator' && token.text === operator) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

function stageOf(line: string, tokens: readonly Token[]): Stage {
  const at = tokens.findIndex(({kind}) => kind === 'operator')
  const all = (at < 0 ? tokens : tokens.slice(0, at)).map(({text}) => text)
  const assigned = all.findIndex((word) => !/^[A-Z_]+=/.test(word))
  const input = at < 0 ? undefined : tokens[at + 1]?.text
  return {
    source: line.slice(tokens[0]?.start, tokens.at(-1)?.end),
    environment: Object.fromEntries(all.slice(0, assigned).map((word) => word.split(/=(.*)/s).slice(0, 2))),
    words: all.slice(assigned),
    ...(input !== undefined && {input}),
  }
}

/** The pipelines of a line of shell, one after another; `undefined` where the line uses more of the shell than programs, quotes, `|`, `<` and `;`. */
export function pipelinesOf(line: string): readonly Pipeline[] | undefined {
  const tokens = tokensOf(line)
  if (tokens === undefined) return undefined
  const pipelines = split(tokens, ';').map((statement) => split(statement, '|').map((stage) => stageOf(line, stage)))
  return pipelines.flat().some(({words}) => SHELL_WORDS.has(words[0] ?? '')) ? undefined : pipelines
}
