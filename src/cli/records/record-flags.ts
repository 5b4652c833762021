/** The flags of a run over records, as `parseArgs` takes them. */
export const recordFlags = {
  jsonl: {type: 'boolean', default: false},
  field: {type: 'string'},
  id: {type: 'string'},
  'keep-fields': {type: 'boolean', default: false},
  'output-field': {type: 'string'},
  messages: {type: 'boolean'},
  counts: {type: 'boolean', default: false},
  edits: {type: 'boolean', default: false},
  'closing-line': {type: 'boolean', default: true},
  'max-record-size': {type: 'string'},
  'max-record-time': {type: 'string'},
} as const

/** What the help of every command that reads records says of them. */
export const recordHelp = `Records, one of JSON a line, from a pipe or from files (.jsonl, .ndjson, and these as .gz and .zst); docs/corpora.md:
      --jsonl --field <name>    read records, and answer each in a line, in order; the field, as in text or meta.body, holds the text
      --id <name>               the field that is given back with each answer
      --keep-fields             give each record back whole, its text corrected or cleaned; what is said of it stands under "copydesk"
      --output-field <name>     the field that the corrected or cleaned text goes into (default: that of the text)
      --counts                  tell how many findings, corrections or repairs there are of each rule
      --edits                   tell what was changed, as {start, end, text} of the text as given, in UTF-16 code units
      --messages, --no-messages tell the findings, or what was done (default: yes, but for clean)
      --no-closing-line         leave out the last line, {"done": n, "failed": m}, which says that every record was answered
      --max-record-size <size>  a line above it gets a problem for an answer (default 64MB)
      --max-record-time <s>     so does a record that takes longer, in seconds; it is read in a thread of its own
`
