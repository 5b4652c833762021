import {recordFlags} from '../records/record-flags.ts'

/** The formats that `--format` takes. */
export const outputFormats = ['stylish', 'unix', 'json', 'github', 'gitlab', 'sarif', 'checkstyle', 'junit', 'rdjson', 'marked'] as const
export type OutputFormat = (typeof outputFormats)[number]

/** Every flag of `copydesk` and `copydesk fix`, as `parseArgs` takes them; `help.ts` says what they do. */
export const flags = {
  format: {type: 'string', short: 'f', multiple: true},
  'output-file': {type: 'string', short: 'o', multiple: true},
  quiet: {type: 'boolean', short: 'q', default: false},
  'max-warnings': {type: 'string', default: '0'},
  'exit-zero': {type: 'boolean', default: false},
  frail: {type: 'boolean', default: false},
  config: {type: 'string', short: 'c'},
  'print-config': {type: 'string'},
  ext: {type: 'string', multiple: true},
  'max-file-size': {type: 'string'},
  'error-on-unmatched-pattern': {type: 'boolean', default: true},
  'stdin-filepath': {type: 'string'},
  fix: {type: 'boolean', default: false},
  'unsafe-fixes': {type: 'boolean', default: false},
  'follow-links': {type: 'boolean', default: false},
  'fix-dry-run': {type: 'boolean', default: false},
  diff: {type: 'boolean', default: false},
  baseline: {type: 'string'},
  'update-baseline': {type: 'boolean', default: false},
  'prune-baseline': {type: 'boolean', default: false},
  since: {type: 'string'},
  staged: {type: 'boolean', default: false},
  cache: {type: 'boolean', default: false},
  'cache-location': {type: 'string'},
  ...recordFlags,
  shard: {type: 'string'},
  workers: {type: 'string'},
  daemon: {type: 'boolean', default: false},
  watch: {type: 'boolean', short: 'w', default: false},
  stats: {type: 'boolean', default: false},
  color: {type: 'boolean'},
  help: {type: 'boolean', short: 'h', default: false},
  version: {type: 'boolean', short: 'v', default: false},
  verbose: {type: 'boolean', default: false},
} as const
