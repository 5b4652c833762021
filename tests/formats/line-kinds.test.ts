import {expect, test} from 'vitest'
import {kindOfLine} from '../../src/formats/block-kind.ts'
import {html, markdown, outline} from './read.ts'

test.each([
  'May 2021',
  'Sept. 3rd',
  '3 of October',
  '21st December',
  '2022/10/03',
  '3.10.22',
  '1 week ago',
  'Posted 12 mins ago',
  'Updated: Tues, June 4, 2019 at 9 a.m. EST',
  'Date: 2022-10-03 09:30 Z',
  'NEW YORK, N.Y. — July 4, 2020',
  'BERGEN - 12 May',
])('%j is a dateline', (line) => expect(kindOfLine(line)).toBe('dateline'))

test.each([
  'The boat of May 2021',
  'Room 2022/10/03',
  'In October it rained',
  'May',
  'Chapter 12',
  `Published ${'today at noon '.repeat(7)}on May 3`,
])('%j is none', (line) => expect(kindOfLine(line)).not.toBe('dateline'))

test.each([
  'Words by Jane Roe and Max de Vries',
  'Photographs by Jane Roe, Bergen',
  'By: Jane O’Hara | The Lamp',
  'BY JANE ROE AND MAX DE VRIES',
  'by Jane van der Roe for the Lamp',
  'Reviewed by Jane Roe of The Lamp',
  'A 5-minute read',
  '12 min. read of the day',
  'Image credit: the harbour office',
  'Picture courtesy of Jane Roe',
  'PHOTO BY JANE ROE',
  'Illustration via Lamp',
  'Filed under Weather',
  'Categorised as sea',
  'Author: Jane',
  'Categories: sea, light',
  'Share this: by mail',
  '© The Lamp',
  'Copyright 2022',
  '(c) Jane Roe',
])('%j is a byline', (line) => expect(kindOfLine(line)).toBe('byline'))

test.each([
  'By Jane Roe was the lamp lit.',
  'Read by Jane Roe',
  'He was 5 minutes reading',
  'Photos of the lamp',
  'Photo by lamplight',
  'By noon, the boats wanted two things:',
  'By far the longest night',
  'By Easter the boats were home',
  'The topic: light',
  'Authority: none',
  `Photo: ${'the lamp '.repeat(11)}`,
])('%j is none', (line) => expect(kindOfLine(line)).not.toBe('byline'))

test.each(['“A lamp,” he said, and left', '(1) A lamp', 'A lamp. the boat', 'Dr. Roe and the lamp', `The ${'lamp '.repeat(14)}burns`])(
  '%j may head a text',
  (line) => expect(kindOfLine(line)).toBe('heading'),
)

test.each([
  'a lamp',
  '… and a lamp',
  'A lamp,',
  'A lamp:',
  'A lamp;',
  'A lamp —',
  'A lamp.)',
  'A lamp!”',
  'The lamp burns. Nobody saw it',
  'The lamp burns.” “Nobody saw it',
  `The ${'lamp '.repeat(15)}burns`,
  `The ${'lighthousekeeper '.repeat(7)}left`,
])('%j may not', (line) => expect(kindOfLine(line)).toBe('paragraph'))

test.each([
  ['See https://a.org/b_(c)?d=e#f, please.', 'See ⟨https://a.org/b_(c)?d=e#f⟩, please.'],
  ['(See https://a.org/b).', '(See ⟨https://a.org/b⟩).'],
  ['See HTTPS://A.ORG; and go.', 'See ⟨HTTPS://A.ORG⟩; and go.'],
  ['Run git+ssh://a.org/b now.', 'Run ⟨git+ssh://a.org/b⟩ now.'],
  ['See WWW.a.org/b! Then go.', 'See ⟨WWW.a.org/b⟩! Then go.'],
  ['Write to a.b+c@d-e.co.uk today.', 'Write to ⟨a.b+c@d-e.co.uk⟩ today.'],
  ['Good :smile: and :+1: here, at 10:30:15 too.', 'Good ⟨:smile:⟩ and :+1: here, at 10:30:15 too.'],
  ['As in a@b here, and @jane too.', 'As in a@b here, and @jane too.'],
  ['The ratio 1:2 is a://b here.', 'The ratio 1:2 is a://b here.'],
  ['[!NOTE] Mind the lamp.', '⟨[!NOTE]⟩ Mind the lamp.'],
  ['Mind [!NOTE] the lamp.', 'Mind [!NOTE] the lamp.'],
])('in %j the addresses and signs are no prose', (source, shown) => {
  expect(outline(markdown(source))).toEqual([`paragraph: ${shown}`])
})

test.each([
  ['Go (https://a.org/b)now.', 'Go (⟨https://a.org/b⟩)now.'],
  ['Fish &amp; https://a.org/b, &amp; see www.a.org, too.', 'Fish & ⟨https://a.org/b⟩, & see ⟨www.a.org⟩, too.'],
  ['Go https://a.org/(b)c)d now.', 'Go ⟨https://a.org/(b)c⟩)d now.'],
  ['Go https://a.org/[b]c]d now.', 'Go ⟨https://a.org/[b]c⟩]d now.'],
  ['Go https://a.org/[b)c now.', 'Go ⟨https://a.org/[b⟩)c now.'],
])('in HTML the address in %j ends where it ends, and with a bracket that it has not opened', (source, shown) => {
  expect(outline(html(`<p>${source}</p>`))).toEqual([`paragraph: ${shown}`])
})

test('the fence of a directive is no prose, what stands between is', () => {
  expect(outline(markdown(':::tip The lamp\nIt burns.\n  :::\n'))).toEqual(['paragraph: ⟨:::tip The lamp⟩⏎It burns.⏎⟨:::⟩'])
})
