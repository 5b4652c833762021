import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Paragraph} from '../../src/analysis/paragraph.ts'
import {sentenceSpans, sentences, sentencesOf} from '../../src/analysis/sentences.ts'

/** Prose with a `|` wherever one sentence ends and the next begins. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'a plain stop, question or exclamation mark ends a sentence': [
    'The ferry left at dawn.|Nobody waved.',
    'Where is the harbour master?|He has gone home.',
    'The mast broke!|We drifted all night.',
    'One line only, without a stop',
    'Ends with a stop.',
    'She laughed.|“Again,” she said.|He nodded.',
    'Three cheers!!!|Then silence.',
    'You did what?!|Sit down.',
    'He was late.|(So was she.)|Nobody minded.',
    'The vote passed [by one].|The hall emptied.',
    'The café closed.|Élodie moved to Lyon.',
  ],
  'a number before the stop ends the sentence': [
    'The summit opened on September 14.|Kim flew in a day later.',
    'The bridge was finished in 1932.|It still stands.',
    'The score was 3–2.|Leeds went through.',
    'Prices rose by 2.5.|Wages did not.',
    'The total came to 1,250.|Half of it was tax.',
    'We counted 14.|15 more came in the evening.',
    'It cost $40.|The guide was free.',
    'Turnout reached 61%.|Officials were pleased.',
  ],
  'what stands in brackets after a title or a question belongs to it': [
    'She was in a film called Whither? (1962) as a child.',
    'The revue Hoopla! (1931–33) made her name.|It closed at Easter.',
    'Shall we walk, since it is near? (it is two streets) or ride?',
    'What does it cost?|(i.e. how much will we pay?)',
    'He sang (and how!) until noon.',
    'He sang until noon (and how!)|The next day he was hoarse.',
  ],
  'a mark of a note stands after the stop, with a stop of its own': ['They were carved by hand. [2].|The gate is of iron.[3]|It creaks.'],
  'streets and places end where a new sentence opens, and go on before names': [
    'He lived on Larch Dr.|The house is gone.',
    'They met at the corner of Elm St. Mary’s end of it.',
    'She saw Dr. Larch.|The nurse had left.',
    'The shop in Bristol, Glos.|It is shut.',
    'A flat in Hove Gdns. Mansions was sold.',
  ],
  'a sum belongs to the initials before it, and a question mark ends them': [
    'The fund gave the U.S. $40 million in May.',
    'Were there many in the U.S.?|Some were.',
  ],
  'a sound without a vowel is no abbreviation, and two stops are one too many': [
    'Mm.|Harbour soup again.',
    'Mhm.|Larch agrees.',
    'They came from Norway and the U.S..|Larch was glad.',
  ],
  'a label before a number goes on': [
    'The train leaves from platform No. 5 at noon.',
    'No. 5 is the house with the red door.',
    'Ask him again and he says No.|He always does.',
    'As Fig. 2 shows, the curve is flat.',
    'See pp. 14–16 for the list.',
    'The letter is on p. 5 of the file.',
    'It is in vol. 3 of the set.',
    'Read Ch. IV before the lesson.',
    'The claim rests on Art. 5 of the treaty.',
    'She painted three works of Art.|Museums bought two.',
    'Nos. 10 and 11 Downing Street are joined.',
    'The answer is No.|Ask again tomorrow.',
    'The answer was no.|“I never asked,” she said.',
    'He never understood art.|Being rich was enough.',
    'He went to the pub.|Kim followed.',
    'He was the best rep.|Sales rose.',
    'The med. students left.',
    'She ate the fig.|Wasps had found the others.',
  ],
  'times of day': [
    'The doors open at 5 p.m. on Friday.',
    'The doors open at 5 p.m.|The show starts at six.',
    'The doors open at 5 p.m.|Admission is free.',
    'The call is at 9 a.m. Eastern time.',
    'The call is at 9 a.m. EST on weekdays.',
    'They met at 8 p.m. Tuesday in the town hall.',
    'Lights out by 11 P.M.|No exceptions.',
    'Breakfast is at 7 a.m. (local time) in the hall.',
  ],
  'companies and their suffixes': [
    'She sold Acme Inc.|She kept the patents.',
    'She joined Acme Inc. Chairman Roe welcomed her.',
    'Acme Inc. makes anvils.',
    'Barlow Ltd. and Finch Co. merged.',
    'He works for Finch & Co.|The firm is small.',
    'Shares of Barlow Corp. fell.',
    'Hobbs Bros. sold the mill.',
    'Yahoo! Inc. bought the start-up.',
    'He once worked at Yahoo!|The office was in Leeds.',
    'He searched on Yahoo! and found nothing.',
    'They watched Jeopardy! every night.',
  ],
  'countries and other initialisms': [
    'The U.S. Senate voted on Monday.',
    'He moved to the U.S.|He never went back.',
    'The U.S. and Canada signed.',
    'They asked in the U.K.|There was no answer from Paris.',
    'The U.N. Security Council met.',
    'She lives in Washington, D.C.|It was snowing there.',
    'She holds a Ph.D. from Leiden.',
    'She holds a Ph.D.|Her brother does not.',
    'Caesar died in 44 B.C.|Rome went to war.',
    'The store in L.A. sells nothing.',
    'The A.B.C. Murders was filmed twice.',
  ],
  initials: [
    'J. K. Rowling wrote it.',
    'The works of J.R.R. Tolkien fill a shelf.',
    'John F. Kennedy spoke in Berlin.',
    'George W. Bush won.|Gore conceded.',
    'He read a poem by W. H. Auden aloud.',
    'J.-P. Sartre declined the prize.',
    'They took vitamin C.|Oranges were scarce.',
    'There is no plan B.|We must go on.',
    'He blamed the wind and I.|Then we went home.',
    'It was my sister and I.|Nobody else came.',
    'The film is about Malcolm X.|It runs for three hours.',
    'The word comes from the Latin (c. 1230) for ship.',
    'In Roe v. Wade the court ruled.',
  ],
  titles: [
    'Mr. Harlow arrived late.',
    'They called Mrs. Dane and Dr. Okafor.',
    'Gen. Grant refused.',
    'He wrote to Sen. Ellis and Rep. Moyo.',
    'Prof. Lindqvist retired.|Her chair is vacant.',
    'Lt. Col. Barnes saluted.',
    'The Rev. Thomas Hale preached.',
    'The boat sails to St. Helena.',
    'They live in Elm St.|The house is white.',
    'Gov. Ruiz signed the bill.|It takes effect in May.',
    'He met Messrs. Pike and Lowe.',
    'They climbed Mt. Kenya in June.',
    'Sgt. Doyle and Capt. Reyes agreed.',
  ],
  'months and days': [
    'It was signed on Sept. 14 in Oslo.',
    'It was signed in Sept.|The ink is dry.',
    'On Dec. 3 the ice came.',
    'The shop shuts on Sat.|It opens again on Monday.',
    'Come on Mon. Feb. 3 at nine.',
    'We lay under the Sun.|Mercury is nearer to it.',
    'The fair is on Sun. May 3 this year.',
  ],
  'Latin and linking abbreviations': [
    'Bring warm things, e.g. Norwegian socks.',
    'One port, i.e. Bergen, stayed open.',
    'It is Leeds vs. Derby tonight.',
    'They sell nails, screws, etc.|Nobody buys them.',
    'They sell nails, screws, etc. in bulk.',
    'Moyo et al. found the same.',
    'The result of Moyo et al. (2014) stands.',
    'It weighs 5 lbs.|Take it with you.',
    'The wall is 6 ft. high.',
    'The wall is 6 ft.|Nobody can climb it.',
    'It took approx. fifty men.',
    'Cf. Lindqvist on this point.',
  ],
  'an abbreviation that no table knows is told by its shape': [
    'The mgr. said no.',
    'He wrote to the Bldg. Committee.',
    'Ask the mgr.|She knows.',
  ],
  ellipsis: [
    'I thought … perhaps not.',
    'He waited...|Then he left.',
    'He waited …|Nobody came.',
    'She paused. . . .|Then she sang.',
    '“Well... maybe,” he said.',
    'The report said “costs rose [...] and fell.”|It was wrong.',
    'Costs rose [...]|Profits fell.',
  ],
  'quotation marks and brackets after the stop': [
    '“Never.”|The door shut.',
    'He called it “a gift.”|She did not.',
    'He called it “a gift”.|She did not.',
    "They said 'no.'|We left.",
    '"It is late."|The lamp went out.',
    '(It rained.)|We stayed in.',
    'He said he saw “the U.S.”|Kim left.',
    '“She asked, ‘Why?’”|Nobody spoke.',
    'The rule is old (see the U.S. code).|It still holds.',
    'They signed “J.R.” Hobbs for a year.',
    'The play “Who Goes There?” opens tonight.',
  ],
  'a quotation goes on after its mark': [
    '“Stop!” he cried.',
    'He said: "Stop!" and ran.',
    '“Really?” Kim asked.',
    '“Who is it?” Mrs. Dane whispered.',
    '“Why me?” I said.',
    '“Come in!” Captain Reyes shouted.|The door opened.',
    '“Why me?”|The room was silent.',
    '“Enough!” — the chairman rose.',
    'She won (surprise!) and smiled.',
    'She won (who else?) I think.',
    'He was born in 1820 (?) in Riga.',
  ],
  'decimals, versions, domains, files and times': [
    'Pi is about 3.14 in most schools.',
    'Version 2.0.1 came out today.|It is faster.',
    'See example.com for more.',
    'See example.com.|The page is old.',
    'Open notes.txt and read.',
    'The race ended at 10.45 sharp.',
    'It runs on Node.js today.',
    'He moved to .NET last year.|.NET is fine.',
    'Write to jo.roe@example.org at once.',
  ],
  'a missing space leaves the text whole': ['The end.Next came the bill.', 'He left?Nobody knew.', 'It was “over.”The crowd left.'],
  'list enumerators go with their sentence': [
    '1. Unpack the lamp.|2. Screw in the bulb.',
    'II. The siege of the town',
    'b. Rinse the jar.',
    '3.2. Results of the trial were mixed.',
    'Q. Who pays?|A. Nobody does.',
  ],
  'small letters, digits and signs at the start of a sentence': [
    'He bought a phone.|iPhone sales are up.',
    'She sold it.|eBay took a cut.',
    'He left in the evening.|then it rained.',
    'Who locked the tower?|the keeper did.',
    'He said the day was too hot.|we went home.',
    'Nobody came.|40 chairs stood empty.',
    'He paid.|$5 was left.',
    'It was over.|[The tape ends here.]',
    'They left.|‘Tis a pity.',
    'Is it far?|¿Quién sabe?',
  ],
  'notes, emoji and emoticons stay with the sentence before': [
    'The tower is old.[3]|It leans.',
    'The tower is old.[3][note 2]|It leans.',
    'The tower is old.¹²|It leans.',
    'Thanks! :-)|See you soon.',
    'We won! 🎉🎉|The party is tonight.',
    'We won!🎉|The party is tonight.',
  ],
  'line breaks and odd spaces are white space': [
    'The ferry left.\n|Nobody waved.',
    'Gen.\nGrant refused.',
    'The ferry left.\r\n  |Nobody waved.',
    'The ferry left.\u00a0|Nobody waved.',
    'The ferry left.  |Nobody waved.',
  ],
}

/** Each case without its `|`, and the sentences between them. */
function readCase(marked: string): {text: string; expected: string[]} {
  const [first = '', ...rest] = marked.split('|')
  const text = rest.reduce((before, part) => (/\s$/.test(before) ? before + part : `${before} ${part}`), first)
  return {text, expected: marked.split('|').map((part) => part.trim())}
}

const slices = (text: string): string[] => sentenceSpans(text).map(({start, end}) => text.slice(start, end))

for (const [rule, cases] of Object.entries(CASES)) {
  describe(rule, () => {
    test.each(cases)('%s', (marked) => {
      const {text, expected} = readCase(marked)
      expect(slices(text)).toEqual(expected)
    })
  })
}

test('the suite has at least 120 cases, none of them twice', () => {
  const all = Object.values(CASES).flat()
  expect(all.length).toBeGreaterThanOrEqual(120)
  expect(new Set(all).size).toBe(all.length)
})

test('a paragraph finds its sentences once', () => {
  const paragraph = new Paragraph({kind: 'paragraph', text: 'One. Two.', opaque: []}, {})
  expect(paragraph.once(sentencesOf)).toEqual(sentenceSpans('One. Two.'))
  expect(paragraph.once(sentencesOf)).toBe(paragraph.once(sentencesOf))
})

const fragments = fc.constantFrom(
  'The',
  ' ',
  '. ',
  '.',
  '? ',
  '!',
  '…',
  '"',
  '“',
  '”',
  '(',
  ')',
  '[...]',
  'U.S.',
  'No. ',
  '5',
  'p.m. ',
  'he',
  '\n',
  '\r\n',
  '\u00a0',
  '🎉',
  ':-)',
  'Kim',
  'é',
  '\ufeff',
)
const prose = fc.array(fragments, {maxLength: 60}).map((parts) => parts.join(''))

describe('for any text', () => {
  test('the sentences are in order, trimmed, and hold all that is no white space', () => {
    fc.assert(
      fc.property(prose, (text) => {
        let rest = 0
        for (const {start, end} of sentenceSpans(text)) {
          expect(text.slice(rest, start)).toMatch(/^[\s]*$/)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toMatch(/^[^ \n\r\u00a0]([\s\S]*[^ \n\r\u00a0])?$/)
          rest = end
        }
        expect(text.slice(rest).trim()).toBe('')
      }),
    )
  })

  test('the same sentences with LF and with CRLF', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const unix = text.replaceAll('\r\n', '\n')
        const lines = (list: string[]) => list.map((sentence) => sentence.replaceAll('\r\n', '\n'))
        expect(lines(slices(unix.replaceAll('\n', '\r\n')))).toEqual(slices(unix))
      }),
    )
  })
})

describe('sentences', () => {
  const list = (text: string) => sentences(text).map(({start, end}) => text.slice(start, end))

  test('makes headlines and list items sentences of their own', () => {
    const text = 'Harbour closed for winter\n\n  • October 3, 2022\n  • 4 min read\nThe ferry left. Nobody waved.'
    expect(list(text)).toEqual(['Harbour closed for winter', 'October 3, 2022', '4 min read', 'The ferry left.', 'Nobody waved.'])
  })

  test('keeps wrapped lines together', () => {
    const text =
      'The ferry had left the harbour long before the first of the\nlamps on the quay was lit, and nobody on the shore saw which\nway it went. It was never seen again.'
    expect(list(text)).toHaveLength(2)
  })

  test('gives offsets in the text as given, after a byte order mark', () => {
    expect(sentences('\ufeffOne. Two.')).toEqual([
      {start: 1, end: 5},
      {start: 6, end: 10},
    ])
  })

  test('finds nothing in nothing', () => {
    expect(sentences('')).toEqual([])
    expect(sentences(' \r\n\t\u00a0\n')).toEqual([])
  })
})
