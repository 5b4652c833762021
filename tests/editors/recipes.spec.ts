import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, expect, test} from 'vitest'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/editors.md', root), 'utf8')
const command = fileURLToPath(new URL('dist/cli.cjs', root))

/** The recipe for an editor, as the page has it. */
function recipe(language: string): string {
  const [, code = ''] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page) ?? []
  expect(code).not.toBe('')
  return code.replaceAll('npx copydesk', `${process.execPath} ${command}`).replaceAll('npx\\ copydesk', `${process.execPath}\\ ${command}`)
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-editors-'))
  writeFileSync(join(folder, 'copydesk.config.json'), '{"rules": {"repeated-word": "error", "punctuation-spacing": "info"}}')
  writeFileSync(
    join(folder, 'ferry.md'),
    '# The ferry\n\nThe crew has recieved a letter.\n\nIt said that the the line was to close , and when.\n',
  )
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Line, column and severity of what copydesk finds in the file, from its own JSON. */
function findings(): string[] {
  const {stdout} = spawnSync(process.execPath, [command, '--format', 'json', 'ferry.md'], {cwd: folder, encoding: 'utf8'})
  const [file] = JSON.parse(stdout) as {messages: {line: number; column: number; severity: string}[]}[]
  return (file?.messages ?? []).map(({line, column, severity}) => `${line}:${column} ${severity[0]}`)
}

test('the file of these tests has a finding of each severity', () => {
  expect(findings()).toEqual(['3:14 w', '5:14 e', expect.stringMatching(/^5:\d+ i$/)])
})

function quickfix(editor: string, flags: readonly string[]): string[] {
  const script = join(folder, 'recipe.vim')
  const report = join(folder, 'report')
  writeFileSync(
    script,
    `${recipe('vim')}silent make\ncall writefile(map(getqflist(), 'v:val.lnum . ":" . v:val.col . " " . v:val.type'), "${report}")\nqall!\n`,
  )
  execFileSync(editor, [...flags, 'ferry.md', '-S', script], {cwd: folder, stdio: 'pipe'})
  return readFileSync(report, 'utf8').trim().split('\n')
}

test('Neovim fills its quickfix list', () => {
  expect(quickfix('nvim', ['--headless', '-u', 'NONE'])).toEqual(findings())
})

test('Vim fills its quickfix list', () => {
  expect(quickfix('vim', ['-es', '-u', 'NONE', '-N'])).toEqual(findings())
})

test('Emacs goes to each finding', () => {
  const script = join(folder, 'recipe.el')
  const visit = `
(with-current-buffer (compile "${process.execPath} ${command} --format unix ferry.md")
  (while (process-live-p (get-buffer-process (current-buffer))) (accept-process-output nil 0.05)))
(setq compilation-skip-threshold 0)
(condition-case nil
    (while t
      (next-error)
      (with-current-buffer (window-buffer (selected-window))
        (goto-char (window-point (selected-window)))
        (princ (format "%d:%d\\n" (line-number-at-pos) (1+ (- (point) (line-beginning-position)))))))
  (user-error nil))`
  writeFileSync(script, recipe('elisp') + visit)
  expect(execFileSync('emacs', ['--batch', '-Q', '-l', script], {cwd: folder, encoding: 'utf8', stdio: 'pipe'}).trim().split('\n')).toEqual(
    findings().map((finding) => finding.replace(/ .*/, '')),
  )
})

test("Visual Studio Code's pattern reads every line", () => {
  const {problemMatcher} = (JSON.parse(recipe('json')) as {tasks: {problemMatcher: {pattern: {regexp: string}}}[]}).tasks[0]!
  const {stdout} = spawnSync(process.execPath, [command, '--format', 'unix', '.'], {cwd: folder, encoding: 'utf8'})
  const read = stdout
    .trim()
    .split('\n')
    .map((line) => new RegExp(problemMatcher.pattern.regexp).exec(line))
  expect(read.map((found) => `${found?.[2]}:${found?.[3]} ${found?.[4]?.[0]}`)).toEqual(findings())
})
