import fc from 'fast-check'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import {describe, expect, test} from 'vitest'
import {parseByParagraph} from '../../src/formats/parse.ts'
import {nextCut} from '../../src/formats/safe-cut.ts'

const whole = (source: string) => retext().use(retextEnglish).parse(source)

/** Paragraphs of every sort that the parser treats in a way of its own; filled up so that documents hold many cuts. */
const PARAGRAPHS = [
  'The keeper of the light swept the stairs every morning. He had done so for thirty winters, and nobody had thanked him.',
  '“Nobody asked,” he said. “Nobody ever will.” The harbour master nodded.',
  'Light out at the northern point',
  '• a warm coat\n• two lamps\n• rope',
  'and so the boats stayed in the harbour.',
  '14 boats came back. 3 did not.',
  'They sold it to Acme Inc.',
  'The fair is on Sept. 14 and ends in Oct.',
  'He moved to the U.S. The rest is known.',
  "O' Neill and 'tis and rock 'n' roll were sung.",
  'It was over…',
  '... or was it?',
  '(It rained.)',
  'Great! 🎉🎉 The 👩‍👩‍👧 came.',
  'Who knows? ',
  '& Sons was the name of the chandlery.',
  'The keeper wrote to the harbour\noffice on a Sunday, when nobody\nwould read it.',
  'Élodie moved to the lighthouse. Ça va.',
  '"Straight quotes," she wondered, "at this hour?" Nobody answered.',
  '***',
  'See vol. 3, p. 5, and e.g. the map.',
  'It ends at 5 p.m.',
  'They sell rope, nails, etc.',
  'It weighed a few lbs.',
  'What the keeper wrote to the harbour',
]

const separators = ['\n\n', '\r\n\r\n', '\r\r', '\n', '\r\n', ' ', '  ', '\n \t\n', '\n\u00a0\n', '\n\n\n', '\t', '\u2028']
const paragraph = fc.constantFrom(...PARAGRAPHS)
const separator = fc.constantFrom(...separators)
const documents = fc.array(fc.tuple(paragraph, separator), {minLength: 160, maxLength: 260}).map((parts) => parts.flat().join(''))

describe('a parse by paragraph', () => {
  test.each(separators)('gives the tree of one parse, paragraphs parted by %j', (between) => {
    const source = Array.from({length: 16}, () => PARAGRAPHS.join(between)).join(between)
    expect(parseByParagraph(source)).toEqual(whole(source))
  })

  test('cuts such documents, between sentences only', () => {
    const source = Array.from({length: 16}, () => PARAGRAPHS.join('\n\n')).join('\n\n')
    const cut = nextCut(source, 0)
    expect(source.slice(0, cut?.end)).toMatch(/[a-z]{6}[.!?][”"’)]?$/)
    expect(source.slice(cut?.next)).toMatch(/^[“"‘(]?[A-Z]/)
  })

  test('gives the tree of one parse for any document', () => {
    fc.assert(
      fc.property(documents, (source) => {
        expect(parseByParagraph(source)).toEqual(whole(source))
      }),
      {numRuns: 40},
    )
  })

  test.each(['', ' ', '\n\n', '\ufeffIt rained.', 'It rained.', '...'])('gives the tree of one parse for the short text %j', (source) => {
    expect(parseByParagraph(source)).toEqual(whole(source))
  })

  test('keeps the text and the positions of a document that has nowhere to cut', () => {
    for (const unit of ['a', '.', 'a. ', '🎉', '\r\n', '“']) {
      // Behind one letter more, the place where it has to be cut stands within a pair or a line break.
      const source = `x${unit.repeat(80_000 / unit.length)}`
      const tree = parseByParagraph(source)
      const seen: string[] = []
      let misplaced = 0
      const visit = (node: unknown): void => {
        const {value, children, position} = node as {
          value?: string
          children?: unknown[]
          position: {start: {offset: number}; end: {offset: number}}
        }
        if (value !== undefined) {
          seen.push(value)
          if (source.slice(position.start.offset, position.end.offset) !== value) misplaced++
        }
        for (const child of children ?? []) visit(child)
      }
      visit(tree)
      expect(misplaced).toBe(0)
      expect(seen.join('') === source).toBe(true)
    }
  })
})
