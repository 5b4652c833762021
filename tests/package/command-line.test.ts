import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {freshProject} from './harness/project.ts'

const BAD = 'The harbour (on the east side was quiet.\n'

const project = freshProject()
project.write('content/a.md', BAD)
project.write('empty.md', '')
project.write('copydesk.config.yaml', 'ignores: [README.md]\n')

test('a call without files in a step of CI checks the folder, and an empty pipe is refused', () => {
  const found = project.copydesk(['-f', 'unix'])
  expect(found).toMatchObject({status: 1, stdout: expect.stringMatching(/^content\/a\.md:1:13: warning: .* \[unbalanced-bracket\]\n$/)})
  expect(project.copydesk([], {input: ''})).toMatchObject({status: 2, stderr: expect.stringContaining('standard input is empty')})
  expect(project.copydesk(['-f', 'unix'], {input: BAD})).toMatchObject({status: 1, stdout: expect.stringContaining('<stdin>:1:13: ')})
})

test('clean prints, and leaves the file as it is', () => {
  const path = project.write('page.txt', 'The mayor isnâ€™t pleased.\n')
  expect(project.copydesk(['clean', 'page.txt'])).toEqual({status: 0, stdout: 'The mayor isn’t pleased.\n', stderr: ''})
  expect(readFileSync(path, 'utf8')).toBe('The mayor isnâ€™t pleased.\n')
  expect(project.copydesk(['clean', '--write', 'page.txt'])).toMatchObject({
    status: 0,
    stdout: '',
    stderr: expect.stringContaining('page.txt: cleaned'),
  })
  expect(readFileSync(path, 'utf8')).toBe('The mayor isn’t pleased.\n')
})

test('every message says how to read more, and that command works', () => {
  const [{messages}] = JSON.parse(project.copydesk(['-f', 'json', 'content']).stdout)
  const [{note, url, suggestions, fix, confidence}] = messages
  expect({url, fix}).toEqual({url: undefined, fix: 'suggestion'})
  expect(confidence).toBeGreaterThan(0)
  expect(suggestions.length).toBeGreaterThan(0)
  const [, command = ''] = /copydesk (explain \S+)$/.exec(note) ?? []
  expect(project.copydesk(command.split(' '))).toMatchObject({status: 0, stdout: expect.stringContaining('# unbalanced-bracket')})
})

test('what is built holds no more of the manifest than it needs, and no address that leads nowhere', () => {
  const dist = join(project.folder, 'node_modules/copydesk/dist')
  const texts = readdirSync(dist, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(dist, name), 'utf8'))
  expect(texts.filter((text) => text.includes('devDependencies') || text.includes('copydesk.example'))).toEqual([])
})

test('words are listed, added and then accepted', () => {
  project.write('town/b.md', 'The harbour was abandonned.\n')
  expect(project.copydesk(['words', 'town'])).toMatchObject({status: 0, stdout: 'abandonned  # 1 × town/b.md:1\n'})
  expect(project.copydesk(['words', '--add', 'town']).stdout).toBe('Added 1 word to .copydesk/words.txt.\n')
  expect(project.copydesk(['town'])).toMatchObject({status: 0, stdout: 'Nothing found in 1 file.\n'})
})

test('records are read from files that are named', () => {
  project.write('queue.jsonl', '{"body": "The harbour was quiet."}\n')
  const {status, stdout} = project.copydesk(['--jsonl', '--field', 'body', 'queue.jsonl'])
  expect([status, stdout]).toEqual([0, '{"path":"queue.jsonl","record":1,"messages":[]}\n{"done":1,"failed":0}\n'])
  expect(project.copydesk(['--jsonl', '--field', 'body', 'missing.jsonl']).status).toBe(2)
})

test('records answered by workers are those answered without, and one that takes too long is a problem', () => {
  const texts = Array.from({length: 40}, (_, index) => `Home\n${index} min read\nTeh harbour was quiet, and ${'very '.repeat(index)}cold.`)
  const lines = texts.map((text) => `${JSON.stringify({text})}\n`)
  project.write('records.jsonl', lines.join(''))
  for (const command of [[], ['fix'], ['clean']]) {
    const run = (workers: string) => project.copydesk([...command, '--jsonl', '--field', 'text', '--workers', workers, 'records.jsonl'])
    expect(run('2')).toEqual(run('0'))
  }
  const endless = JSON.stringify({text: 'The ferry that sailed at nine is late again. '.repeat(200_000)})
  const {stdout, status} = project.copydesk(['--jsonl', '--field', 'text', '--no-messages', '--max-record-time', '2'], {
    input: [lines[0], `${endless}\n`, lines[1]].join(''),
  })
  const problem = 'it took longer than 2 s, the limit of --max-record-time'
  expect([stdout, status]).toEqual([`{"record":1}\n${JSON.stringify({record: 2, problem})}\n{"record":3}\n{"done":3,"failed":1}\n`, 2])
})

test('an empty file and one that is no text are told apart', () => {
  project.write('binary.md', 'a\0b')
  expect(project.copydesk(['empty.md'])).toMatchObject({status: 0, stdout: 'Nothing found in 1 file.\n'})
  expect(project.copydesk(['binary.md'])).toMatchObject({status: 2, stderr: expect.stringContaining('binary file')})
})

test('what a project, a document and its author leave out is left out', () => {
  const other = freshProject()
  other.write('copydesk.config.json', '{"ignores": ["archive/**"]}')
  other.write('.copydeskignore', 'drafts/\n')
  other.write('archive/a.md', BAD)
  other.write('drafts/a.md', BAD)
  other.write('off.md', `---\ncopydesk: false\n---\n\n${BAD}`)
  other.write('words.md', '<!-- copydesk-words: Skarholmer, quayward -->\n\nThe skarholmer walked quayward.\n')
  expect(other.copydesk(['.'])).toMatchObject({status: 0, stdout: expect.stringMatching(/^Nothing found in \d files?\.\n$/)})
  expect(other.copydesk(['--stdin-filepath', 'drafts/b.md'], {input: BAD})).toMatchObject({status: 0})
  expect(other.copydesk(['--stdin-filepath', 'news/b.md'], {input: BAD})).toMatchObject({status: 1})
})

test.each(['help', '--help', 'explain --help', 'init --help', 'fix --help', 'clean --help', 'words --help'])(
  'copydesk %s tells how it is called',
  (words) => {
    expect(project.copydesk(words.split(' '))).toMatchObject({status: 0, stdout: expect.stringContaining('Usage: copydesk')})
  },
)

test('a byte-order mark takes no column, and fix tells how many corrections it made', () => {
  const path = project.write('fix/bom.txt', '\uFEFFThey recieved teh letter.\n')
  expect(project.copydesk(['-f', 'unix', 'fix/bom.txt']).stdout).toMatch(/^fix\/bom\.txt:1:6: warning: /)
  expect(project.copydesk(['fix', 'fix/bom.txt'])).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('made 2 corrections in 1 file'),
  })
  expect(readFileSync(path, 'utf8')).toBe('\uFEFFThey received the letter.\n')
})

test('the words of one author hold in every project', () => {
  const home = join(project.folder, 'home')
  project.write('own/c.md', 'The boats were seperated at noon.\n')
  const env = {XDG_CONFIG_HOME: home}
  expect(project.copydesk(['words', '--add', '--personal', 'own'], {env}).status).toBe(0)
  expect(readFileSync(join(home, 'copydesk/words.txt'), 'utf8')).toContain('seperated')
  expect(project.copydesk(['own'], {env}).status).toBe(0)
  expect(project.copydesk(['own']).status).toBe(1)
})

test.runIf(process.platform === 'linux')('a file whose name is not UTF-8 leaves the rest of its folder to be checked', () => {
  const folder = Buffer.from(`${project.folder}/odd/`)
  mkdirSync(folder)
  writeFileSync(Buffer.concat([folder, Buffer.from([0xe9]), Buffer.from('.md')]), BAD)
  project.write('odd/plain.md', BAD)
  expect(project.copydesk(['-f', 'unix', 'odd']).stdout.trim().split('\n')).toHaveLength(2)
})

test('one file that is checked twice by the library has each message once', () => {
  const code = `import {createLinter} from 'copydesk'
    import {VFile} from 'vfile'
    const linter = await createLinter()
    const file = new VFile(${JSON.stringify(BAD)})
    linter.lint(file)
    console.log(linter.lint(file).messages.length)`
  expect(freshProject(['vfile']).module(code)).toBe('1\n')
})

test('a report that goes into a pipe has a line for each message, however long', () => {
  project.write('long/d.md', `The harbour (${'on the east side of the old town '.repeat(6)}was quiet.\n`)
  const [, first] = project.copydesk(['long']).stdout.split('\n')
  expect(first).toContain('unbalanced-bracket')
})
