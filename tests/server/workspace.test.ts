import {describe, expect, test} from 'vitest'
import {Workspace} from '../../src/server/workspace.ts'

const folder = (path: string) => ({uri: `file://${path}`, name: path})

function opened(given: Parameters<Workspace['open']>[0]): Workspace {
  const workspace = new Workspace()
  workspace.open(given)
  return workspace
}

const placeOf = (workspace: Workspace, uri: string, languageId = 'markdown') => workspace.placeOf({uri, languageId})
const homeOf = (workspace: Workspace, uri: string) => placeOf(workspace, uri).home

test('a file belongs to the innermost folder that is open, whichever was opened first', () => {
  const folders = ['/news', '/news/sport', '/newsroom']
  for (const workspaceFolders of [folders, [...folders].reverse()].map((paths) => paths.map(folder))) {
    const workspace = opened({rootUri: null, workspaceFolders})
    expect(homeOf(workspace, 'file:///news/a.md')).toBe('/news')
    expect(homeOf(workspace, 'file:///news/sport/deep/a.md')).toBe('/news/sport')
    expect(homeOf(workspace, 'file:///newsroom/a.md')).toBe('/newsroom')
  }
})

test('a file outside of all folders belongs to its own, and has a project all the same', () => {
  const workspace = opened({rootUri: null, workspaceFolders: [folder('/news')]})
  expect(placeOf(workspace, 'file:///newspaper/late/a.md')).toEqual({
    path: '/newspaper/late/a.md',
    home: '/newspaper/late',
    hasProject: true,
    format: 'markdown',
  })
})

test('the root of a file system may be a folder', () => {
  expect(homeOf(opened({rootUri: null, workspaceFolders: [folder('/')]}), 'file:///etc/a.md')).toBe('/')
})

test('an address is no path: what it escapes is read', () => {
  expect(placeOf(opened({rootUri: null}), 'file:///my%20news/a%23b.md').path).toBe('/my news/a#b.md')
})

describe('the folders of a client', () => {
  test('are those that it lists, or else its root by either name', () => {
    const uri = 'file:///elsewhere/x/a.md'
    expect(homeOf(opened({rootUri: 'file:///elsewhere', workspaceFolders: [folder('/news')]}), uri)).toBe('/elsewhere/x')
    expect(homeOf(opened({rootUri: 'file:///elsewhere', workspaceFolders: null}), uri)).toBe('/elsewhere')
    expect(homeOf(opened({rootUri: 'file:///elsewhere'}), uri)).toBe('/elsewhere')
    expect(homeOf(opened({rootUri: 'file:///elsewhere', rootPath: '/elsewhere/x'}), uri)).toBe('/elsewhere')
    expect(homeOf(opened({rootUri: null, rootPath: '/elsewhere'}), uri)).toBe('/elsewhere')
    expect(homeOf(opened({rootUri: null, rootPath: null}), uri)).toBe('/elsewhere/x')
  })

  test('that are no files do not count', () => {
    const workspace = opened({rootUri: null, workspaceFolders: [{uri: 'vscode-vfs://github/a', name: 'a'}, folder('/news')]})
    expect(homeOf(workspace, 'untitled:Untitled-1')).toBe('/news')
    workspace.change([{uri: 'vscode-vfs://github/b', name: 'b'}], [folder('/news')])
    expect(placeOf(workspace, 'untitled:Untitled-1').hasProject).toBe(false)
  })

  test('come and go', () => {
    const workspace = opened({rootUri: null, workspaceFolders: [folder('/news'), folder('/sport')]})
    workspace.change([folder('/late')], [folder('/sport')])
    expect(['/news', '/sport', '/late'].map((path) => homeOf(workspace, `file://${path}/x/a.md`))).toEqual(['/news', '/sport/x', '/late'])
  })
})

describe('a document that is no file', () => {
  test('stands in the first folder, under a name that a file could have', () => {
    const workspace = opened({rootUri: null, workspaceFolders: [folder('/news'), folder('/sport')]})
    expect(placeOf(workspace, 'untitled:a/My draft (2).txt')).toEqual({
      path: '/news/My_draft__2_.txt',
      home: '/news',
      hasProject: true,
      format: 'text',
    })
  })

  test('stands in the folder of the process where none is open, and is in no project', () => {
    expect(placeOf(opened({rootUri: null}), 'untitled:Untitled-1')).toEqual({
      path: `${process.cwd()}/untitled_Untitled-1`,
      home: process.cwd(),
      hasProject: false,
      format: 'markdown',
    })
  })

  test('may have an address that only looks like that of a file', () => {
    expect(placeOf(opened({rootUri: null}), 'file://other-host/a.md')).toMatchObject({home: process.cwd(), hasProject: false})
  })
})

describe('what a document is written in', () => {
  const formatOf = (uri: string, languageId: string) => placeOf(opened({rootUri: null}), uri, languageId).format

  test.each([
    ['file:///a.md', 'plaintext', 'markdown'],
    ['file:///a.markdown', 'other', 'markdown'],
    ['file:///a.txt', 'markdown', 'text'],
    ['file:///a.mdx', 'markdown', 'mdx'],
    ['file:///a.html', 'other', 'html'],
    ['file:///a.htm', 'other', 'html'],
  ])('is told by the end of its name: %s', (uri, languageId, format) => {
    expect(formatOf(uri, languageId)).toBe(format)
  })

  test.each([
    ['text', 'text'],
    ['txt', 'text'],
    ['plaintext', 'text'],
    ['markdown', 'markdown'],
    ['Markdown', 'markdown'],
    ['gfm', 'markdown'],
    ['pandoc', 'markdown'],
    ['quarto', 'markdown'],
    ['rmd', 'markdown'],
    ['mdx', 'mdx'],
    ['markdown.mdx', 'mdx'],
    ['html', 'html'],
    ['mhtml', 'html'],
    ['xhtml', 'html'],
    ['typescript', undefined],
    ['', undefined],
  ])('is told by the language %j where its name does not', (languageId, format) => {
    expect(formatOf('untitled:Untitled-1', languageId)).toBe(format)
    expect(formatOf('file:///a.weiss', languageId)).toBe(format)
  })
})
