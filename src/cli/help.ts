/** What `copydesk --help` prints. */
export const help = `Usage: copydesk [options] [files…]
       copydesk explain <rule>

Checks English articles for sentence fragments, typos and unbalanced quotes.
"-", or no file with piped input, reads standard input.

Options:
  -f, --format <format>       stylish (default) or json
  -q, --quiet                 print findings only, no summary
      --max-warnings <n>      exit with 1 only above this many warnings (default 0)
      --stdin-filepath <path> the name under which standard input is reported
      --color, --no-color     colours, whatever the terminal (NO_COLOR is honoured)
  -h, --help                  print this
  -v, --version               print the version

Exit status: 0 nothing found, 1 findings, 2 wrong usage or a file that could not be checked.
`
