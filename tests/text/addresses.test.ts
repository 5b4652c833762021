import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {addressesOf} from '../../src/text/package-addresses.ts'
import {bugs, explained, homepage, pageOf} from '../../src/text/page.ts'

const PAGE = 'https://github.com/gazette/desk/blob/v1.2.3/src/rules/typo/README.md'

test.each([
  ['gazette/desk', PAGE],
  ['github:gazette/desk', PAGE],
  ['git+https://github.com/gazette/desk.git', PAGE],
  ['https://github.com/gazette/desk/', PAGE],
  ['git@github.com:gazette/desk.git', PAGE],
  ['git+ssh://git@github.com/gazette/desk.git', PAGE],
  ['git://github.com/gazette/desk.git', PAGE],
  ['github.com/gazette/desk', PAGE],
  ['https://github.com/gazette/desk.github.io', PAGE.replace('desk', 'desk.github.io')],
  ['https://github.com/gazette/digit+desk', PAGE.replace('desk', 'digit+desk')],
  ['gitlab:gazette/desk', 'https://gitlab.com/gazette/desk/-/blob/v1.2.3/src/rules/typo/README.md'],
  ['bitbucket:gazette/desk', 'https://bitbucket.org/gazette/desk/src/v1.2.3/src/rules/typo/README.md'],
  ['https://codeberg.org/gazette/desk', 'https://codeberg.org/gazette/desk/src/tag/v1.2.3/src/rules/typo/README.md'],
  ['https://git.example.org/desk.git', undefined],
  ['gist:11081aaa281', undefined],
])('from the repository %s the page of a rule is %s', (repository, page) => {
  expect(addressesOf({version: '1.2.3', repository}).pageOf('typo')).toBe(page)
})

test.each(['packages/copydesk/', './packages/copydesk', '/packages/copydesk'])(
  'a package in the folder %s has its pages there',
  (directory) => {
    const repository = {url: 'https://github.com/gazette/desk.git', directory}
    expect(addressesOf({version: '1.2.3', repository}).pageOf('typo')).toBe(
      'https://github.com/gazette/desk/blob/v1.2.3/packages/copydesk/src/rules/typo/README.md',
    )
  },
)

test('the home page is what the manifest says, or else the repository', () => {
  expect(addressesOf({repository: 'gazette/desk', homepage: 'https://desk.example.org'}).homepage).toBe('https://desk.example.org')
  expect(addressesOf({repository: 'gazette/desk'}).homepage).toBe('https://github.com/gazette/desk')
  expect(addressesOf({bugs: {url: 'https://desk.example.org/bugs'}}).bugs).toBe('https://desk.example.org/bugs')
  expect(addressesOf({bugs: 'https://desk.example.org/bugs'}).bugs).toBe('https://desk.example.org/bugs')
})

test('a manifest without addresses gives none', () => {
  const {pageOf: page, ...others} = addressesOf({version: '1.2.3'})
  expect([page('typo'), others]).toEqual([undefined, {homepage: undefined, bugs: undefined}])
})

test('the addresses of copydesk are those of its own manifest, and where there is none, a note says how to read more', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const own = addressesOf(manifest)
  expect([pageOf('typo'), homepage, bugs]).toEqual([own.pageOf('typo'), own.homepage, own.bugs])
  expect(explained('typo', 'Correct it.')).toBe(pageOf('typo') ? 'Correct it.' : 'Correct it. To read more: copydesk explain typo')
})
