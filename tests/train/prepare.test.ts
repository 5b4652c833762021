import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {filesOf} from '../../scripts/train/prepare/repository.ts'
import {prepareText} from '../../scripts/train/prepare/text.ts'
import {prepareTreebank} from '../../scripts/train/prepare/treebanks.ts'
import {readConllu} from '../../scripts/train/treebank.ts'

const file = (name: string, text: string) => ({path: name, text})

describe('edited text for training', () => {
  const PROSE = 'The mill at Harlow closed in May, and the town has looked for a buyer since then.'
  const OTHER = 'It is said that a firm from Leeds has asked for the keys, but nobody will say which of the two.'

  test('running paragraphs of Markdown are taken, one a line, an empty line after each document', () => {
    const text = prepareText([file('a.md', `# The mill\n\n${PROSE}\n\n- ${OTHER}\n`), file('b.md', `${OTHER}\n`)], false)
    expect(text).toBe(`${PROSE}\n\n${OTHER}\n\n`)
  })

  test('a paragraph that stands twice is taken once, and one with code or an address not at all', () => {
    const spoilt = `${PROSE.replace('May', '`May`')}\n\n${PROSE.replace('May', 'https://example.org/may')}`
    expect(prepareText([file('a.md', `${PROSE}\n\n${spoilt}\n\n${PROSE}`)], false)).toBe(`${PROSE}\n\n`)
  })

  test('lines are joined in plain text, whose indented blocks are left out', () => {
    expect(prepareText([file('a.rst', `${PROSE.replace(' in ', '\nin ')}\n\n    ${OTHER}\n`)], false)).toBe(`${PROSE}\n\n`)
  })

  test('paragraphs of a book and of a web page are found by their tags, without what a link leaves open', () => {
    const book = `<document><para id="a">${PROSE}</para><para id="b">${OTHER} See <link target="c"/>.</para></document>`
    expect(prepareText([file('a.cnxml', book), file('b.xhtml', `<body><p>${OTHER}</p></body>`)], false)).toBe(`${PROSE}\n\n${OTHER}\n\n`)
  })

  test('a document that names terms of its own is left out, unless they are those that were asked for', () => {
    const own = [file('a.md', `${PROSE}\n\nCC BY-NC 4.0`)]
    expect([prepareText(own, false), prepareText(own, true)]).toEqual(['', `${PROSE}\n\n`])
  })
})

describe('treebanks for training', () => {
  const sentence = (id: string, extra = '', misc = 'SpaceAfter=No|Entity=x'): string =>
    `${extra}# sent_id = ${id}\n# text = Go!\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t0:root\t${misc}\n2\t!\t!\tPUNCT\t.\t_\t1\tpunct\t1:punct\t_`

  const documents = Array.from({length: 20}, (_, nth) =>
    file(
      `GUM_news_d${nth}.conllu`,
      `${sentence(`d${nth}-1`, `# newdoc id = GUM_news_d${nth}\n# meta::title = x\n# newpar\n`)}\n\n${sentence(`d${nth}-2`)}\n\n`,
    ),
  )

  test('seven documents of ten are taken, whole, and the same whatever other genres there are', () => {
    const prepared = prepareTreebank('gum', documents).get('gum_news.conllu')!
    const ids = [...prepared.matchAll(/# newdoc id = (\S+)/g)].map(([, id]) => id)
    expect(ids.length).toBe(14)
    expect([...readConllu(prepared, 'gum', 'news')].length).toBe(28)
    const bio = documents.map(({path: name, text}) => file(name, text.replaceAll('news', 'bio')))
    expect(prepareTreebank('gum', [...documents, ...bio]).get('gum_news.conllu')).toBe(prepared)
  })

  test('of comments and columns those are kept that are used', () => {
    const [first] = prepareTreebank('gum', documents).get('gum_news.conllu')!.split('\n\n')
    expect(first).toMatch(
      /^# newdoc id = GUM_news_d\d+\n# genre = news\n# newpar\n# sent_id = d\d+-1\n# text = Go!\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n/,
    )
  })

  test('a treebank that marks no documents is cut into blocks of twenty sentences', () => {
    const text = Array.from({length: 45}, (_, nth) => sentence(`s${nth}`)).join('\n\n')
    const prepared = prepareTreebank('eslspok', [file('en_eslspok-ud-train.conllu', text)]).get('eslspok_speech.conllu')!
    expect([...prepared.matchAll(/# newdoc id = eslspok_train_0_\d/g)].length).toBe(2)
  })
})

describe('a clone', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'copydesk-prepare-'))
  let commit = ''
  beforeAll(() => {
    const clone = path.join(folder, 'somebody+texts')
    fs.mkdirSync(path.join(clone, 'posts'), {recursive: true})
    fs.writeFileSync(path.join(clone, 'posts', 'b.md'), 'Größe.\n')
    fs.writeFileSync(path.join(clone, 'posts', 'a.md'), 'First.\n')
    fs.writeFileSync(path.join(clone, 'README.md'), 'No.\n')
    const git = (...args: string[]): string =>
      execFileSync('git', ['-C', clone, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {encoding: 'utf8'})
    git('init', '-q')
    git('add', '.')
    git('commit', '-q', '-m', 'x')
    commit = git('rev-parse', 'HEAD').trim()
  })
  afterAll(() => {
    fs.rmSync(folder, {recursive: true})
  })
  const asked = (given: Partial<Parameters<typeof filesOf>[1]>) => ({
    repository: 'https://github.com/somebody/texts',
    commit,
    paths: 'posts/*.md',
    ...given,
  })

  test('gives the files that match, by path, as they were at the commit', () => {
    expect(filesOf(folder, asked({}))).toEqual([file('posts/a.md', 'First.\n'), file('posts/b.md', 'Größe.\n')])
  })

  test('that is missing, or lacks the commit or the files, is named', () => {
    expect(() => filesOf(folder, asked({repository: 'https://github.com/somebody/else'}))).toThrow(
      'No clone of https://github.com/somebody/else in',
    )
    expect(() => filesOf(folder, asked({commit: '0'.repeat(40)}))).toThrow(`has no commit ${'0'.repeat(40)}`)
    expect(() => filesOf(folder, asked({paths: '*.rst'}))).toThrow('matches *.rst')
  })
})
