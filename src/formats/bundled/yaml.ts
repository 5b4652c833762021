/** The reader of YAML, for front matter and configuration: bundled, since as Node loads it, it cannot be bundled again as a module. */
export {
  type Document,
  isMap,
  isPair,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  parseDocument,
  type Scalar,
  type YAMLError,
} from 'yaml'
