import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {readArguments} from '../../evaluation/accuracy/arguments.ts'
import {evaluate} from '../../evaluation/accuracy/evaluate.ts'
import {Gold} from '../../evaluation/accuracy/gold.ts'
import {halfOf, markedLines} from '../../evaluation/accuracy/handcut/marked-lines.ts'
import {createHarper} from '../../evaluation/accuracy/peers/harper.ts'
import {Report} from '../../evaluation/accuracy/report.ts'
import {spanOf} from '../../evaluation/accuracy/spans.ts'
import type {Subject} from '../../evaluation/accuracy/subject.ts'
import {handcutIn} from '../../evaluation/accuracy/tasks/handcut.ts'
import {SELF_CONTAINED, tasks} from '../../evaluation/accuracy/tasks/index.ts'
import {verdictsIn} from '../../evaluation/accuracy/verdict-files.ts'
import * as copydesk from '../../src/index.ts'
import {standIn} from './stand-in.ts'

const GOLD = fileURLToPath(new URL('gold', import.meta.url))

const asked = (...args: string[]) => readArguments(['--data', GOLD, ...args], Object.keys(tasks), SELF_CONTAINED)

async function run(args: readonly string[], subject: Subject = standIn) {
  const lines: string[] = []
  const {figures, cases} = await evaluate(subject, asked(...args), (line) => lines.push(line))
  return {figures: Object.fromEntries(figures), cases, lines}
}

const figuresOf = async (...args: string[]) => (await run(args)).figures

describe('the figures of a subject whose mistakes are known', () => {
  test('fragments: by kind of cut, optional and doubtful ones left out, a flag counting from half a sentence on', async () => {
    expect(await figuresOf('fragments')).toEqual({
      'fragments.cut.recall.advcl-fronted': '1.000 (1/1)',
      'fragments.cut.recall.advcl-trailing': '0.500 (1/2)',
      'fragments.cut.recall.relcl-trailing': '1.000 (1/1)',
      'fragments.cut.recall': 0.75,
      'fragments.cut.precision': 1,
      'fragments.cut.false-per-1000-complete': '0.00 (0/5)',
      'fragments.articles.recall.pp-fronted': '0.000 (0/1)',
      'fragments.articles.recall': 0,
      'fragments.articles.precision': 0,
      'fragments.articles.false-per-1000-complete': '500.00 (1/2)',
      'fragments.articles.false-per-1000-legitimate': '0.00 (0/1)',
      'fragments.natural.false-per-1000-complete': '250.00 (1/4)',
      'fragments.natural.false-per-1000-legitimate': '333.33 (1/3)',
    })
  })

  test('typos: real words apart, and right words reported', async () => {
    expect(await figuresOf('typos')).toEqual({
      'typos.nonword.recall': 3 / 4,
      'typos.nonword.first-suggestion-right-of-all': 1 / 4,
      'typos.nonword.in-first-five-of-all': 2 / 4,
      'typos.realword.recall': 1 / 2,
      'typos.false-per-1000-words': 1000 / 46,
    })
  })

  test('spelling: nonwords of the core list only, any of several corrections counting', async () => {
    const {'spelling.core_nonword.tsv.ms-p50-p95-max': times, ...figures} = await figuresOf('spelling')
    expect(times).toMatch(/^\d+\.\d\d \/ \d+\.\d\d \/ \d+\.\d\d$/)
    expect(figures).toEqual({
      'spelling.core_nonword.tsv.n': 4,
      'spelling.core_nonword.tsv.detected': 3 / 4,
      'spelling.core_nonword.tsv.first': 1 / 4,
      'spelling.core_nonword.tsv.first-five': 3 / 4,
    })
  })

  test('quotes: anywhere in the paragraph and at the very mark, by style and kind', async () => {
    expect(await figuresOf('quotes')).toEqual({
      'quotes.all.found / at-the-mark': '0.800 / 0.400 of 5',
      'quotes.curly-us.found / at-the-mark': '1.000 / 0.500 of 2',
      'quotes.curly-uk.found / at-the-mark': '1.000 / 1.000 of 1',
      'quotes.straight.found / at-the-mark': '0.500 / 0.000 of 2',
      'quotes.missing-close.found / at-the-mark': '0.667 / 0.333 of 3',
      'quotes.duplicate-open.found / at-the-mark': '1.000 / 1.000 of 1',
      'quotes.bracket-missing-close.found / at-the-mark': '1.000 / 0.000 of 1',
      'quotes.clean-texts-flagged-per-1000': 1000 / 3,
      'quotes.surplus-messages-per-damaged-text': 1 / 5,
    })
  })

  test('clean: false alarms by rule, but for known typos, marks in merged quotations, and scanned speeches', async () => {
    expect(await figuresOf('clean')).toEqual({
      'clean.words': 43,
      'clean.typo.per-10000-words': '465.116 (2)',
      'clean.unbalanced-bracket.per-10000-words': '357.143 (1)',
    })
  })

  test('boilerplate: words of the article kept and of the rest removed', async () => {
    expect(await figuresOf('boilerplate')).toEqual({
      'boilerplate.f1-of-raw-text': 0.75,
      'boilerplate.precision': 0.75,
      'boilerplate.recall': 1,
      'boilerplate.f1': (20 / 22 + 8 / 10) / 2,
    })
  })

  test('sentences: ends inside paragraphs of edited genres, where every sentence ends in a stop', async () => {
    expect(await figuresOf('sentences')).toEqual({
      'sentences.all.precision / recall / errors': '0.8000 / 0.8000 / 2 of 5',
      'sentences.ewt_weblog.precision / recall / errors': '1.0000 / 0.5000 / 1 of 2',
      'sentences.gum_news.precision / recall / errors': '0.7500 / 1.0000 / 1 of 3',
    })
  })

  test('agreement: verbs put in the wrong form by how they stand to their subject, and sentences as they were', async () => {
    expect(await figuresOf('agreement')).toEqual({
      'agreement.first-right': '0.500 (1/2)',
      'agreement.recall': '0.500 (2/4)',
      'agreement.recall.adjacent': '1.000 (2/2)',
      'agreement.recall.pronoun': '0.000 (0/2)',
      'agreement.untouched.per-10000-words': '833.333 (1)',
    })
  })

  test('genres: judged findings that are still warnings, each for one place and for all that it covers, and the others by verdict', async () => {
    expect(await figuresOf('genres')).toEqual({
      'genres.all.kept, true arguable false': '1/2 0/0 1/1 | 1/2 0/0 1/1 | 1/2 0/0 1/1',
      'genres.sentence-fragment.kept, true arguable false': '1/1 0/1 0/0 | 1/1 1/1 0/0 | 1/1 0/1 0/0',
      'genres.typo.kept, true arguable false': '1/2 0/0 1/1 | 1/2 0/0 1/1 | 1/2 0/0 1/1',
      'genres.sentence-fragment.beside the gold set, true arguable false | unread': '0 0 0 | 1',
      'genres.typo.beside the gold set, true arguable false | unread': '0 0 0 | 2',
    })
  })

  test('verdicts are found by file, offset and rule, and those on other texts are not read', () => {
    const verdictOf = verdictsIn(new URL('../../evaluation/accuracy/verdicts/', import.meta.url))
    expect(verdictOf('articles/ietf-1.html', 253, 'typo')).toBe('false')
    expect(verdictOf('articles/ietf-1.html', 254, 'typo')).toBeUndefined()
    expect(verdictOf('articles/ietf-1.html', 253, 'compound')).toBeUndefined()
  })

  test('mojibake: right to the letter, or not', async () => {
    expect(await figuresOf('mojibake')).toEqual({'mojibake.cases.json': '1 of 3'})
  })
})

describe('handcut', () => {
  const folder = new URL('gold/handcut/', import.meta.url)

  test('fragments by kind, look-alikes by sort, and the sentences beside a fragment, each in its half', async () => {
    const report = new Report(9)
    await handcutIn(folder)(standIn, new Gold(undefined), report)
    expect(Object.fromEntries(report.figures)).toEqual({
      'handcut.development.recall.relative': '1.000 (1/1)',
      'handcut.development.recall': 1,
      'handcut.development.false.question-word-subject': '1/1',
      'handcut.development.false.clause-fronted-comma': '1/1',
      'handcut.development.false-per-1000-look-alikes': '1000.00 (2/2)',
      'handcut.development.false-per-1000-neighbours': '500.00 (1/2)',
      'handcut.check.recall.predicate': '0.000 (0/1)',
      'handcut.check.recall.subject': '0.000 (0/1)',
      'handcut.check.recall.subordinate': '1.000 (1/1)',
      'handcut.check.recall': 1 / 3,
      'handcut.check.false-per-1000-look-alikes': '0.00 (0/1)',
      'handcut.check.false-per-1000-neighbours': '0.00 (0/2)',
    })
    expect([...report.cases.keys()]).toEqual([
      'handcut: false flag beside a fragment',
      'handcut: false flag, question-word-subject',
      'handcut: false flag, clause-fronted-comma',
    ])
  })

  test('marks are taken out of a line, and say where their text stands in it', () => {
    const [line] = markedLines('\n# sort\n\nOne. {kind: Two, three.} {Four.}\n')
    expect(line).toEqual({
      text: 'One. Two, three. Four.',
      section: 'sort',
      marks: [
        {name: 'kind', start: 5, end: 16},
        {name: '', start: 17, end: 22},
      ],
    })
  })

  test('the set itself has every fragment and look-alike once, and about as many in each half', async () => {
    const paths = ['cut.txt', 'look-alikes.txt'].map((name) => new URL(`../../evaluation/accuracy/handcut/${name}`, import.meta.url))
    const texts = paths.flatMap((path) => [...markedLines(readFileSync(path, 'utf8'))].map(({text}) => text))
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([])
    const share = texts.filter((text) => halfOf(text) === 'development').length / texts.length
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
  })
})

test('the front door of the package is a subject that the tasks can measure', async () => {
  const {figures} = await run(['typos', 'sentences'], copydesk)
  expect(figures['typos.nonword.recall']).toBe(1)
  expect(figures['sentences.ewt_weblog.precision / recall / errors']).toMatch(/^1\.0000 /)
})

test('a task whose part of the API is missing says so, and the others run', async () => {
  const {clean: _, ...withoutClean} = standIn
  const {lines} = await run(['boilerplate', 'mojibake', 'clean', '--limit', '1'], withoutClean)
  expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
    'clean.words 15',
    'clean.typo.per-10000-words 666.667 (1)',
    'boilerplate no export named clean',
    'mojibake no export named clean',
  ])
})

test('wrong cases are shown, so many of each sort', async () => {
  const {lines} = await run(['typos', '--show', '1'])
  expect(lines.slice(lines.indexOf('\n# false typo'))).toEqual([
    '\n# false typo',
    '   lead the donkey home through ⟦Brzice⟧.',
    '\n# wrong first suggestion',
    '  freind -> friend, got fried,friend',
    '\n# missed typo',
    '  goverment -> government in: A ⟦goverment⟧ clerk counted the geese twice.',
  ])
})

test('files can be named, and their number of pairs bounded', async () => {
  const figures = await figuresOf('spelling', '--files', 'pairs_letters,core_realword', '--limit', '1')
  expect(figures).toMatchObject({'spelling.pairs_letters.tsv.n': 1, 'spelling.pairs_letters.tsv.detected': 1})
  expect(Object.keys(figures)).not.toContain('spelling.core_nonword.tsv.n')
})

test('figures come as one JSON object on demand', async () => {
  const {lines} = await run(['mojibake', '--json'])
  expect(lines).toEqual(['{"mojibake.cases.json":"1 of 3"}'])
})

test('a task without gold data says so', async () => {
  expect(await figuresOf('quotes', '--files', 'no-such-file')).toEqual({quotes: 'no gold data'})
})

test("a peer's offsets in code points become offsets in UTF-16, and its names those of copydesk", async () => {
  const lint = {
    lint_kind: () => 'Spelling',
    message: () => 'Did you mean this?',
    span: () => ({start: 2, end: 6}),
    suggestions: () => [{get_replacement_text: () => 'hello'}],
  }
  const LocalLinter = class {
    setup = async () => {}
    lint = async () => [lint]
  }
  const {lint: linted} = await createHarper(async () => ({LocalLinter, binary: {}}))
  const [message] = (await linted('🙂 helo.')).messages
  expect([message?.ruleId, message && spanOf(message), message?.expected]).toEqual(['typo', {start: 3, end: 7}, ['hello']])
})

describe('the command line', () => {
  test('a task with data of its own needs no folder', () => {
    expect(readArguments(['handcut'], Object.keys(tasks), SELF_CONTAINED)).toEqual({tasks: ['handcut'], show: 0, json: false, files: []})
  })

  test('no task means all of them', () => {
    expect(asked().tasks).toEqual(Object.keys(tasks))
    expect(asked('all').tasks).toEqual(Object.keys(tasks))
  })

  test('an unknown task, a number that is none, and a missing folder are one clear line each', () => {
    const known = Object.keys(tasks)
    expect(() => asked('quote')).toThrow("There is no task 'quote'. The tasks are: fragments, genres, handcut, marked, typos,")
    expect(() => asked('--peer', 'harpoon')).toThrow("There is no peer 'harpoon'. The peers are: harper, retext.")
    expect(() => asked('--limit', 'ten')).toThrow("--limit takes a whole number, not 'ten'.")
    expect(() => readArguments(['handcut', 'typos'], known, SELF_CONTAINED)).toThrow(
      "The folder of gold data is missing, which 'typos' reads.",
    )
  })
})
