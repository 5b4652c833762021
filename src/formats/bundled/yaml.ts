/** The reader of YAML, for front matter and configuration: bundled, since as Node loads it, it cannot be bundled again as a module. */
export {type Document, isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type Scalar, type YAMLError} from 'yaml'
