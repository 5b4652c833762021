import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createSpeller, loadSpeller} from '../../src/language/load-speller.ts'

const speller = await loadSpeller()

describe('what is right', () => {
  test.each([
    ['as listed', 'harbour Harbour HARBOUR Lisbon NATO Nato McDonald iPhone'],
    ['possessives', "harbour's Lisbon's James' NATO's teachers'"],
    ['contractions', "don't it's they'd who'll should've don’t"],
    ['plurals of acronyms', 'MPs NGOs DVDs'],
    ['compounds', 'sanctions-busting co-founder post-Brexit anti-inflation'],
    ['letters and figures', 'F-16 MH370 1990s 21st'],
    ['numerals', 'XIV VIII'],
    ['poorer variants', 'curriculums avocadoes moratoria shorn'],
    ['words in -ise that are listed in -ize', 'collateralised aerosolising'],
  ])('%s', (_, words) => {
    expect(words.split(' ').filter((word) => !speller.correct(word))).toEqual([])
  })
})

test('what is wrong', () => {
  const words = [
    'harbuor',
    'Harbuor',
    'lisbon',
    'recieve',
    'untill',
    'withthe',
    'sanctions-bustign',
    'tHe',
    'capsise',
    'downsised',
    'configureable',
    'substraction',
  ]
  expect(words.filter((word) => speller.correct(word))).toEqual([])
})

test('American English has no -ise', async () => {
  const american = await loadSpeller({language: 'en-US'})
  expect(american.correct('collateralised')).toBe(false)
  expect(american.correct('collateralized')).toBe(true)
})

describe('corrections', () => {
  test.each([
    ['imidatly', 'immediately'],
    ['fizical', 'physical'],
    ['teh', 'the'],
    ['Teh', 'The'],
    ['GOVERMENT', 'GOVERNMENT'],
    ['recieve', 'receive'],
    ['definately', 'definitely'],
    ['acomodation', 'accommodation'],
    ['alot', 'a lot'],
    ['dont', "don't"],
    ['goverment’s', "government's"],
    ['well-meaming', 'well-meaning'],
    ['amercia', 'America'],
    ['Theyre', "They're"],
    ['Unfortunalty', 'Unfortunately'],
    ['australain', 'Australian'],
    ['efel', 'evil'],
  ])('%s → %s', (wrong, right) => {
    expect(speller.suggest(wrong)[0]).toBe(right)
  })

  test('are the same again, at most ten, never the word itself, and never coarse', () => {
    for (const word of ['shti', 'nite', 'rase', 'harbuor']) {
      const found = speller.suggest(word)
      expect(speller.suggest(word)).toEqual(found)
      expect(found.length).toBeLessThanOrEqual(10)
      expect(found).not.toContain(word)
      expect(found).not.toContain('shit')
    }
  })

  test('any text gets an answer', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), (text) => {
        speller.correct(text)
        expect(speller.suggest(text).length).toBeLessThanOrEqual(10)
      }),
    )
  })
})

describe('varieties', () => {
  test('one variety refuses the others’ spellings and offers its own', async () => {
    const [american, british] = await Promise.all([loadSpeller({language: 'en-US'}), loadSpeller({language: 'en-GB'})])
    expect([american.correct('colour'), american.suggest('colour')[0]]).toEqual([false, 'color'])
    expect([british.correct('color'), british.suggest('color')[0]]).toEqual([false, 'colour'])
    expect([speller.correct('colour'), speller.correct('color')]).toEqual([true, true])
  })

  test('an unknown one is an error', async () => {
    await expect(loadSpeller({language: 'en-XX' as 'en'})).rejects.toThrow('must be one of en, en-US')
  })
})

describe('the project’s own words', () => {
  test('are accepted with their capitals, possessives and comments', async () => {
    const own = await loadSpeller({words: ['flumber # a tool', 'GlobaTron']})
    expect(['flumber', 'Flumber', "flumber's", 'GlobaTron'].filter((word) => !own.correct(word))).toEqual([])
    expect(own.correct('globatron')).toBe(false)
  })

  test('forbid and correct', async () => {
    const own = await loadSpeller({words: ['!utilise', 'e-mail -> email']})
    expect([own.correct('utilise'), own.correct('Utilise')]).toEqual([false, false])
    expect(own.suggest('utilise')).not.toContain('utilise')
    expect([own.correct('e-mail'), own.suggest('e-mail')[0], own.suggest('E-mail')[0]]).toEqual([false, 'email', 'Email'])
  })

  test('that are more than a word are an error', async () => {
    await expect(loadSpeller({words: ['two words']})).rejects.toThrow('"two words"')
  })
})

describe('Hunspell dictionaries', () => {
  const aff = 'SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n'

  test('add their words', async () => {
    const own = await loadSpeller({dictionaries: [{name: 'tools', aff, dic: '1\ngrundle/S\n'}]})
    expect([own.correct('grundle'), own.correct('grundles'), own.correct('harbour'), own.warnings]).toEqual([true, true, true, []])
  })

  test.each([
    ['hello', '1\na', '"tools.aff"'],
    [aff, 'grundle', '"tools.dic"'],
  ])('that are broken are an error that names the file', async (brokenAff, dic, message) => {
    await expect(loadSpeller({dictionaries: [{name: 'tools', aff: brokenAff, dic}]})).rejects.toThrow(message)
  })

  const correctIn = async (given: string, dic: string, words: readonly string[]) => {
    const own = await loadSpeller({dictionaries: [{name: 'tools', aff: given, dic}]})
    return words.map((word) => own.correct(word))
  }

  test('have conditions that mean what Hunspell means by them', async () => {
    const rules = 'SET UTF-8\nSFX S Y 4\nSFX S y iez [^aeiou]y\nSFX S 0 oz [aeiou]y\nSFX S 0 ez (\nSFX S . ux a.\n'
    const dic = '3\nzqrumby/S\nzqrumay/S\nzqrumab/S\n'
    const words = ['zqrumbiez', 'zqrumayoz', 'zqrumbyoz', 'zqrumabez', 'zqrumabux', 'zqrumaux']
    expect(await correctIn(rules, dic, words)).toEqual([true, true, false, false, true, false])
  })

  test.each(['(a+)+$', '(a|aa)+b', '(.*)*x', '[a-z]+$'])('take the condition %s for letters, and end', async (condition) => {
    const rules = `SET UTF-8\nSFX S Y 1\nSFX S 0 x ${condition}\nICONV 1\nICONV ${condition} y\n`
    expect(await correctIn(rules, `1\n${'a'.repeat(60)}b/S\n`, [`${'a'.repeat(60)}b`, `${'a'.repeat(60)}bx`, 'a'.repeat(70)])).toEqual([
      true,
      false,
      false,
    ])
  })

  test('with a condition that is none are an error that names file and line', async () => {
    const rules = 'SET UTF-8\nSFX S Y 1\nSFX S 0 x [ab\n'
    await expect(correctIn(rules, '1\na/S\n', [])).rejects.toThrow(
      '"tools.aff" of "dictionaries", line 3: this condition is none that Hunspell knows',
    )
  })

  test('with a condition of brackets that never close end as well', async () => {
    const rules = `SET UTF-8\nSFX S Y 1\nSFX S 0 x ${'['.repeat(1_000_000)}\n`
    await expect(correctIn(rules, '1\na/S\n', [])).rejects.toThrow('line 3: this condition is none that Hunspell knows')
  })

  test('keep rules for compounds that can be checked, and go without others, with a warning', async () => {
    const rules = 'SET UTF-8\nCOMPOUNDRULE 1\nCOMPOUNDRULE n*t\n'
    expect(await correctIn(rules, '3\nzqa/n\nzqb/n\nzqth/t\n', ['zqazqbzqth', 'zqazqc'])).toEqual([true, false])
    for (const dic of ['3\na/n\naa/n\nzqth/t\n', '2\n(a+)+/n\nzqth/t\n']) {
      const own = await loadSpeller({dictionaries: [{name: 'tools', aff: rules, dic}]})
      expect(own.warnings).toEqual([expect.stringContaining('compounds')])
      expect(own.correct(`${'a'.repeat(80)}!`)).toBe(false)
    }
  })

  test('count prefixes on suffixes, and affixes on affixes, before they are read', async () => {
    const many = (kind: string, flag: string, count: number, more = '') =>
      `${kind} ${flag} Y ${count}\n${Array.from({length: count}, (_, n) => `${kind} ${flag} 0 x${n}${more} .`).join('\n')}\n`
    const dic = `200\n${Array.from({length: 200}, (_, n) => `zqword${n}/AB`).join('\n')}\n`
    const product = await loadSpeller({
      dictionaries: [{name: 'huge', aff: `SET UTF-8\n${many('PFX', 'A', 200)}${many('SFX', 'B', 200)}`, dic}],
    })
    expect(product.warnings).toEqual([expect.stringContaining('only its first 24 of 200')])
    const circle = await loadSpeller({dictionaries: [{name: 'round', aff: `SET UTF-8\n${many('SFX', 'A', 2, '/A')}`, dic}]})
    expect(circle.warnings).toEqual([expect.stringContaining('only its first 0 of 200')])
  })

  test('that make too many forms are read in part, with a warning', async () => {
    const rules = Array.from({length: 1000}, (_, n) => `SFX S 0 x${n} .`).join('\n')
    const dic = `3000\n${Array.from({length: 3000}, (_, n) => `${'abcdefghij'[n % 10]}word${n}/S`).join('\n')}\n`
    const own = await loadSpeller({dictionaries: [{name: 'huge', aff: `SET UTF-8\nSFX S Y 1000\n${rules}\n`, dic}]})
    expect(own.warnings).toEqual([expect.stringContaining('"huge" has too many word forms; only its first 999 of 3000')])
  })
})

test('a speller that was not got ready suggests the same', async () => {
  const [ready, bare] = [await createSpeller(), await createSpeller({prepare: false})]
  for (const word of ['harbuor', 'Amercia', 'funetik', 'imidatly']) expect(bare.suggest(word)).toEqual(ready.suggest(word))
})

test.each([
  'commonship',
  'dealship',
  'dogship',
  'salestaff',
  'fabolous',
  'manged',
  'bakerys',
  'shelfs',
  'differents',
  'informations',
  'mutexs',
])('“%s” is no word by analogy, nor for its frequency', async (word) => {
  expect((await createSpeller({prepare: false})).correct(word)).toBe(false)
})

test.each(['paycut', 'matchday', 'mentorship', 'ponderings', 'gifs', 'booleans', 'Fabolous'])('“%s” is one', async (word) => {
  expect((await createSpeller({prepare: false})).correct(word)).toBe(true)
})

test.each([
  ['willingto', 'willing to'],
  ['prudentto', 'prudent to'],
  ['dressedin', 'dressed in'],
  ['somethink', 'something'],
  ['bewere', 'beware'],
])('“%s” is “%s” first', async (wrong, right) => {
  expect((await createSpeller()).suggest(wrong)[0]).toBe(right)
})

test('a speller’s methods work when they are taken out of it', async () => {
  const {correct, suggest} = await createSpeller()
  expect([correct('harbour'), correct('harbuor'), suggest('harbuor')[0]]).toEqual([true, false, 'harbour'])
})
