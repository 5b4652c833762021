import {type Document, Lexer, Parser, parseDocument} from '#bundled/yaml'

/** How deep collections may stand in one another: nobody goes beyond ten in front matter or a configuration. */
export const DEEPEST_YAML = 100

/**
 * Whether collections stand in one another so deep that the reader of YAML would come to the end of the stack: it calls itself for each, and where V8 has to compile a
 * regular expression at that point, it ends the whole program. The parts of YAML are read without that, one after another.
 */
export function isYamlTooDeep(source: string): boolean {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(source)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > DEEPEST_YAML) return true
  }
  return false
}

/** The contents of front matter in YAML; `undefined` where they are too deep to be read. */
export const yamlContents = (source: string): Document['contents'] | undefined =>
  isYamlTooDeep(source) ? undefined : parseDocument(source, {logLevel: 'silent', uniqueKeys: false}).contents
