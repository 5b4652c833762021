import {recordHelp} from '../records/record-flags.ts'

/** What `copydesk --help` prints. */
export const help = `Usage: copydesk [options] [files, folders, globs…]
       copydesk fix [options] [files…]     corrects what can be corrected safely
       copydesk clean [options] [files…]   prints the article alone; see copydesk clean --help
       copydesk explain <rule>             what a rule finds, and why
       copydesk init                       writes a configuration for this folder
       copydesk words [options] [files…]   lists or adds the words that the dictionary does not know
       copydesk test [packs…]              runs the tests that stand in rules of your own
       copydesk new-rule <folder>/<name>   writes a rule of your own, with its tests
       copydesk schema                     the JSON schema of a configuration, with the rules of its packs
       copydesk lsp                        serves an editor; see copydesk lsp --help
       copydesk daemon stop                ends the processes that --daemon left; see copydesk daemon --help
       copydesk help <command>             the flags of a command

Checks English articles for sentence fragments, typos and unbalanced quotes.
"-" is standard input. Where nothing is named, what is piped in is checked; otherwise the folder, as by "copydesk .".

What to check:
      --ext <list>              ends of names looked for in folders (default txt,text,md,markdown,mdx,html,htm)
      --no-error-on-unmatched-pattern
                                a folder or glob without files is no error
      --max-file-size <size>    larger files are named and left out, and the run ends with 2 (default 64MB)
      --stdin-filepath <path>   the name under which standard input is read and reported
      --since <ref>             only paragraphs changed since the branch left <ref>, and new files
      --staged                  only paragraphs changed in git's index, as they are there
      --shard <n/m>             only the n-th of m parts of the files
  -c, --config <file>           this configuration, instead of the nearest copydesk.config.json(c), .yaml,
                                .copydeskrc or package.json#copydesk upwards from each file
      --print-config <file>     print the settings that a file is checked under

What fails:
      --max-warnings <n>        exit with 1 only above this many warnings (default 0)
      --exit-zero               exit with 0 whatever is found; with 2 all the same where something could not be checked,
                                of records: where one was left without an answer
      --frail                   the same as --max-warnings 0, whatever else is said
      --baseline <file>         report only what this file does not know
      --update-baseline         write all present findings into it
      --prune-baseline          take out of it what is gone

Reports:
  -f, --format <format>         stylish (default), unix, json, github, gitlab, sarif, checkstyle, junit, rdjson or marked;
                                several, where each but one is followed by an --output-file
  -o, --output-file <file>      write the report there
  -q, --quiet                   no infos, no summary
      --stats                   time and findings by rule, on standard error
      --color, --no-color       colours, whatever the terminal (NO_COLOR is honoured)

Corrections:
      --fix                     make the safe corrections, of what --baseline and --since let through
      --unsafe-fixes            make the best suggestion of every finding, too
      --diff                    show what would be changed, and change nothing
      --follow-links            correct also what links in folders, or out of the working tree, lead to
      --fix-dry-run             report what would be left, and change nothing

Runs:
      --cache                   keep results; check again only what has changed
      --cache-location <file>   where to (default node_modules/.cache/copydesk/results.tsv)
      --workers <n>             threads; 0 for none (default: by the number of files; for records none)
      --daemon                  by a process that stays, which makes the next run quick (COPYDESK_DAEMON=1)
  -w, --watch                   check again whenever a file changes

${recordHelp}
  -h, --help                    print this
  -v, --version                 print the version; with --verbose that of the model and of Node.js, too

Exit status: 0 nothing that fails, 1 findings, 2 wrong usage or configuration, or something could not be checked.
`
