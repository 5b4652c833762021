/** One program of a pipeline. */
export interface Stage {
  /** The stage as it was written. */
  readonly source: string
  readonly environment: Readonly<Record<string, string>>
  readonly words: readonly string[]
  /** The file that standard input comes from. */
  readonly input?: string
  /** The file that standard output goes to. */
  readonly output?: string
  /** Where standard error goes if not where it went: to where standard output goes before it is sent to a file, or nowhere. */
  readonly errors?: 'dropped' | 'joined'
}

/** Programs whose output is the input of the next. */
export type Pipeline = readonly Stage[]

/** A part of a line of shell that ends at `;` or `&&`. */
export interface Statement {
  readonly source: string
  /** Whether it is run only if the one before it succeeds. */
  readonly isConditional: boolean
  /** Its programs; `undefined` where it uses more of the shell than programs, quotes, `|`, `<`, `>` and `2>`. */
  readonly pipeline: Pipeline | undefined
}

type Token = {readonly kind: 'operator' | 'word'; readonly text: string; readonly start: number; readonly end: number}

/** A word of plain characters and of quotes in which nothing is expanded; in front of it, where something goes. */
const TOKEN = /\s*(?:(?<operator>2>&1|2>\/dev\/null|[|<]|>(?![>&]))|(?<word>(?:[\w./:=,%@+-]|'[^']*'|"[^"$`\\]*")+))/y

/** Words that mean more to a shell than a program of this name, and such as the statements of a line have in common. */
const SHELL_WORDS = /(?:^|[;&|]\s*)(?:exit|export|for|if|set|until|wait|while|\{)\s|(?:^|;)\s*\w+=\S*\s*;|[^&>]&(?![&\d-])|<<|<>/

/** What parts statements, and what they may hold of it: quotes, and commands in commands. */
const PART = /'[^']*'|"(?:[^"\\]|\\.)*"|\$\([^()]*\)|;|&&|[^;&'"$]+|[\s\S]/g

function tokensOf(statement: string): Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < statement.trimEnd().length) {
    const match = TOKEN.exec(statement)
    if (match === null) return undefined
    const {operator, word = ''} = match.groups ?? {}
    const text = operator ?? word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2')
    tokens.push({
      kind: operator ? 'operator' : 'word',
      text,
      start: TOKEN.lastIndex - (operator ?? word).length,
      end: TOKEN.lastIndex,
    })
  }
  return tokens
}

function pipedOf(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.kind === 'operator' && token.text === '|') parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

function stageOf(statement: string, tokens: readonly Token[]): Stage {
  const isOperator = (token: Token | undefined, text: string): boolean => token?.kind === 'operator' && token.text === text
  const behind = (text: string): string | undefined =>
    tokens[tokens.findIndex((token) => isOperator(token, text)) + 1 || tokens.length]?.text
  const has = (text: string): boolean => tokens.some((token) => isOperator(token, text))
  const all = tokens.filter(
    (token, index) => token.kind === 'word' && !isOperator(tokens[index - 1], '<') && !isOperator(tokens[index - 1], '>'),
  )
  const assigned = all.findIndex(({text}) => !/^[A-Z_]+=/.test(text))
  const [input, output] = [behind('<'), behind('>')]
  const errors = has('2>&1') ? 'joined' : has('2>/dev/null') ? 'dropped' : undefined
  return {
    source: statement.slice(tokens[0]?.start, tokens.at(-1)?.end),
    environment: Object.fromEntries(all.slice(0, assigned).map(({text}) => text.split(/=(.*)/s).slice(0, 2))),
    words: all.slice(assigned).map(({text}) => text),
    ...(input !== undefined && {input}),
    ...(output !== undefined && {output}),
    ...(errors && {errors}),
  }
}

function pipelineOf(statement: string): Pipeline | undefined {
  const tokens = tokensOf(statement)
  if (/(?<!2)>.*2>&1/.test(statement)) return undefined
  return tokens && pipedOf(tokens).map((stage) => stageOf(statement, stage))
}

/** The statements of a line of shell, one after another; `undefined` where they have more in common than a folder. */
export function statementsOf(line: string): readonly Statement[] | undefined {
  if (SHELL_WORDS.test(line.replace(/'[^']*'/g, "''"))) return undefined
  const parts = line.match(PART) ?? []
  const sources: {source: string; isConditional: boolean}[] = [{source: '', isConditional: false}]
  for (const part of parts) {
    if (part === ';' || part === '&&') sources.push({source: '', isConditional: part === '&&'})
    else sources.at(-1)!.source += part
  }
  return sources.map(({source, isConditional}) => ({source: source.trim(), isConditional, pipeline: pipelineOf(source.trim())}))
}
