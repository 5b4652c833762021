import {describe, expect, test} from 'vitest'
import {findMojibake} from '../../src/analysis/find-mojibake.ts'
import {MappedText} from '../../src/text/mapped-text.ts'
import {sentences, variants} from './texts.ts'

const repair = (text: string): string => MappedText.of(text).edit(findMojibake(text)).text

const ENCODINGS = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
] as const

/** The bytes from 0x80 to 0x9f in Windows 1252. The tests spell them out: TextDecoder of Node 20 reads Windows 1252 as Latin 1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decode(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  return Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? HIGH[byte - 0x80]! : String.fromCharCode(byte))).join('')
}

/** UTF-8 read as another encoding, as often as wanted; undefined where that loses something. */
function misread(text: string, encoding: string, times: number): string | undefined {
  let read = text
  for (let time = 0; time < times; time++) {
    read = decode(new TextEncoder().encode(read), encoding)
    if (read.includes('\uFFFD')) return undefined
  }
  return read
}

const cases = sentences.flatMap((text) =>
  ENCODINGS.flatMap((encoding) =>
    [1, 2].map((times) => ({text, encoding, times, read: misread(text, encoding, times)})).filter(({read}) => read !== undefined),
  ),
)

test('there are hundreds of round trips', () => {
  expect(cases.length).toBeGreaterThan(400)
})

test.each(ENCODINGS)('text misread as %s is repaired exactly', (encoding) => {
  const wrong = cases
    .filter((candidate) => candidate.encoding === encoding)
    .map(({text, times, read}) => ({text, times, read, repaired: repair(read!)}))
    .filter(({text, repaired}) => text !== repaired)
  expect(wrong).toEqual([])
})

test('a broken sentence among right ones is repaired', () => {
  const right = 'The owner of the Café Zoë, an old friend, was pleased.'
  const broken = misread('The naïve owner said “don’t”.', 'windows-1252', 1)!
  expect(repair(`${right}\n\n${broken}\n\n${right}`)).toBe(`${right}\n\nThe naïve owner said “don’t”.\n\n${right}`)
})

test.each([
  ['â€œHello thereâ€\uFFFD he said.', '“Hello there” he said.'],
  ['Ã cÃ´tÃ© de 10Â km', 'à côté de 10\u00a0km'],
  ['Ela vai Ã s aulas amanhÃ£.', 'Ela vai às aulas amanhã.'],
  ['Å koda jede do PlznÄ›.', 'Škoda jede do Plzně.'],
  ['Å�kajÄ™', '�kaję'],
  ['ÃœBER DIE BRÃœCKE', 'ÜBER DIE BRÜCKE'],
  ['EL AÃ‘O', 'EL AÑO'],
  ['Ãˆ tardi.', 'È tardi.'],
  ['Ã©', 'é'],
  ['â†’ on â†’', '→ on →'],
  ['âœ“ done', '✓ done'],
  ['Nice ðŸ˜€', 'Nice 😀'],
  ['MĂĽhle', 'Mühle'],
  ['StraĂźe', 'Straße'],
  ['Stra√üe', 'Straße'],
  ['Р”Р°', 'Да'],
  ['na├»ve, itÔÇÖs ├àrhus', 'naïve, it’s Århus'],
  ['\u0093Quoted\u0094, it\u0092s said', '“Quoted”, it’s said'],
  ['The ticket costs Â£5.', 'The ticket costs £5.'],
  ['experts.Â\u00a0The', 'experts.\u00a0The'],
  ['ï»¿The start', '\uFEFFThe start'],
  ['Well done í\u00a0½í¸\u0080', 'Well done 😀'],
  ['KrÄ«va', 'Krīva'],
  ['the Î³-ray and a HIFÎ±2 gene', 'the γ-ray and a HIFα2 gene'],
  ['Il va Ã\u00a0 pied', 'Il va à pied'],
  ['jusquâ€™ici, delÃ  le pont', 'jusqu’ici, delà le pont'],
  ['delÃ  le pont', 'delà le pont'],
  ['Il va Ã  l’Ã©cole et Ã s’y mÃ©prendre', 'Il va à l’école et à s’y méprendre'],
  ['costs Г‚ВЈ40 now', 'costs £40 now'],
  ['he paused\u0085 and left', 'he paused… and left'],
  ['âœ” paid', '✔ paid'],
  ['DÃ”ME', 'DÔME'],
  ['was $Ì¶9Ì¶', 'was $̶9̶'],
])('%j becomes %j', (read, text) => {
  expect(repair(read)).toBe(text)
})

describe('right text is not touched', () => {
  const texts = sentences.flatMap((text) => variants.map((vary) => vary(text)))

  test('in many languages and scripts', () => {
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.map((text) => ({text, repaired: repair(text)})).filter(({text, repaired}) => text !== repaired)).toEqual([])
  })

  test('together, in one document', () => {
    expect(findMojibake(texts.join('\n'))).toEqual([])
  })

  test.each([
    'CAFÉ” and É… «época» — «É»',
    'AMANHÔ, disse',
    'l’été—“à demain”',
    'ŻÓŁĆ i ŁÓDŹ',
    'fiancé…” touché–“x”',
    '5′ 3″ × 2 µm ± 1 °C',
    '© 2024 ACME® Corp.™',
    'ÆØÅ, Ñandú, ÇA VA',
    'the letters Ã, Â and â',
    'SÃO JOÃO NÃO VÊ A IRMÃ “LÚCIA” – AMANHÃ…',
    'CÂMARA, Ângela, INFÂNCIA, PÂNICO',
    'ROMÂNIA ÎN CĂMARĂ, Ștefan și Țepeș',
    'TIẾNG VIỆT: QUẦN ĐẢO, CHÂU ÂU, ĂN',
    'col·legi, paral·lel; /ʃaˈto/ [ˈnaɪiːv]',
    'Ég á „íslenska“ bók, Þóra',
    '„Café“, ‚Ärger‘, »Übung«',
    '╔══╗ “╗” ├── src',
    '├┤o┼┐o┼┐o',
    'voilá´´',
    'HYVÄ\u00a0PÄIVÄ\u00a0KAIKKI',
    'SÄ£Ä YÄ£Ä',
    'NICIO FATĂ™ marca',
    'It shows "Ã©" for “é”, and `â€œ` where a quotation begins.',
  ])('%j', (text) => {
    expect(findMojibake(text)).toEqual([])
  })
})

test.each(['lá´´ and so on', 'the name MÄ£ÄM'])('%j stays beside a word that was misread', (odd) => {
  const text = `We drank cafÃ© there, by ${odd}.`
  expect(findMojibake(text)).toEqual([{start: 12, end: 14, text: 'é'}])
})

test('what is right in a text with repairs stays', () => {
  const right = 'IRMÃ “SANTA” e “Zoë” — em São João.'
  const broken = misread('Não há café à venda.', 'windows-1252', 1)!
  expect(repair(`${right}\n${broken}`)).toBe(`${right}\nNão há café à venda.`)
  expect(repair(`The café’s owner — “Zoë” — agreed. ${broken}`)).toBe('The café’s owner — “Zoë” — agreed. Não há café à venda.')
})

test.each([2, 3, 4])('what was misread %i times and then put in small letters is beyond decoding, and left alone', (times) => {
  const garbled = misread('“Zoë’s café” — “naïve”', 'windows-1252', times)!.toLowerCase()
  expect(repair(garbled)).toBe(garbled)
})

test('edits are whole runs in order, and slice to what was misread', () => {
  const read = misread('“Où êtes-vous?” — “À l’hôtel.”', 'windows-1252', 2)!
  const edits = findMojibake(read)
  expect(edits.every((edit, index) => edit.end > edit.start && edit.start >= (edits[index - 1]?.end ?? 0))).toBe(true)
  expect(edits[0]).toMatchObject({start: 0, text: '“'})
})

test.each(['Ã', 'Â ', 'â€', 'Рџ', '\u00f0\u0178'])('endless %j is read to the end, and its edits stay apart', (unit) => {
  const edits = findMojibake(unit.repeat(100_000))
  expect(edits.every((edit, index) => edit.end > edit.start && edit.start >= (edits[index - 1]?.end ?? 0))).toBe(true)
})
