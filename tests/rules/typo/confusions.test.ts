import {expect, test} from 'vitest'
import {compileWords, readConfusions, readNames} from '../../../scripts/dictionaries/words/build-words.ts'
import type {Pattern} from '../../../scripts/dictionaries/words/read-confusions.ts'
import {Paragraph} from '../../../src/analysis/paragraph.ts'
import {ParagraphWords} from '../../../src/analysis/paragraph-words.ts'
import {words} from '../../../src/analysis/words.ts'
import {createLinter} from '../../../src/index.ts'
import {Confusions} from '../../../src/language/confusions/confusion-patterns.ts'
import {rules} from '../../../src/rules/index.ts'

const confusions = new Confusions(compileWords())
const patterns = Object.values(readConfusions(readNames())).flat()
const linter = await createLinter({rules: Object.fromEntries(rules.map(({id}) => [id, id === 'typo' ? 'warn' : 'off']))})

/** Every pattern that fits somewhere in a sentence, with the word that it takes for wrong and what it says was meant. */
function fitting(sentence: string): {pattern: string; wrong: string; meant: string}[] {
  const found = new Paragraph({kind: 'paragraph', text: sentence, opaque: []}, {}).once(words)
  const neighbours = new ParagraphWords(sentence, found)
  return found.flatMap((_, index) => {
    const wrong = neighbours.at(index)
    const {meant = [], patterns} = confusions.suspectOf(wrong) ?? {}
    return (patterns?.groups ?? []).flatMap(({patterns: all}, group) =>
      all.filter((around) => around.fit(index, neighbours)).map(({pattern}) => ({pattern, wrong, meant: meant[group]!})),
    )
  })
}

/** What the rule says of a sentence. */
const said = (sentence: string): [string | undefined, string | undefined][] =>
  linter.lint(sentence).messages.map(({actual, expected}) => [actual?.toLowerCase(), expected?.[0]?.toLowerCase()])

const named = patterns.map((pattern): [string, Pattern] => [`${pattern.line.number}: ${pattern.text}`, pattern])

test.each(named)('%s', (_, {text, meant, wrong, right}) => {
  for (const sentence of wrong) {
    const [found, ...others] = fitting(sentence)
    expect(others, sentence).toEqual([])
    expect(found, sentence).toEqual({pattern: text, wrong: found?.wrong, meant: meant.get(found?.wrong ?? '')})
    expect(said(sentence), sentence).toEqual([[found?.wrong, found?.meant.toLowerCase()]])
  }
  for (const sentence of right) {
    expect(fitting(sentence), sentence).toEqual([])
    expect(said(sentence), sentence).toEqual([])
  }
})
