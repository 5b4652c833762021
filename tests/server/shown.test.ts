import {describe, expect, test} from 'vitest'
import {clientOf, serverCapabilities} from '../../src/server/capabilities.ts'
import {type DiagnosticTaste, diagnosticOf, diagnosticsOf} from '../../src/server/diagnostics.ts'
import {textEditsOf, workspaceEdit} from '../../src/server/edits.ts'
import type {FoundInDocument} from '../../src/server/found.ts'
import {hoverAt} from '../../src/server/hover.ts'
import {openedDocument} from '../../src/server/open-document.ts'
import {pageOfRule} from '../../src/server/rule-page.ts'
import {foundAt} from './harness/found-at.ts'

const TEXT = 'One.\nHe abandonned it, and\nthen he left left.\n'
const at = (line: number, start: number, end: number) => ({start: {line, character: start}, end: {line, character: end}})

function documentWith(found: readonly FoundInDocument[], text = TEXT) {
  const document = openedDocument({uri: 'file:///a.md', languageId: 'markdown', version: 3, text}, 'utf-16')
  document.take(found, 3)
  return document
}

const TASTE: DiagnosticTaste = {
  severity: {error: 'error', warn: 'warning', info: 'information'},
  hasCodeDescription: true,
  hasRelated: true,
  hasTags: true,
}
const PLAIN: DiagnosticTaste = {...TASTE, hasCodeDescription: false, hasRelated: false, hasTags: false}

const typo = foundAt(8, 'abandonned', {url: 'https://example.org/typo'})

describe('a finding is shown', () => {
  const shown = (found: FoundInDocument, taste: Partial<DiagnosticTaste> = {}) =>
    diagnosticOf(found, documentWith([]), {...TASTE, ...taste})

  test('at its place, with its rule, reason and page', () => {
    expect(shown(typo)).toEqual({
      range: at(1, 3, 13),
      severity: 2,
      source: 'copydesk',
      code: 'typo',
      message: '“abandonned” is not right',
      codeDescription: {href: 'https://example.org/typo'},
    })
  })

  test('with places that it is about beside its own', () => {
    const related = [{start: 0, end: 4, title: 'Join to the sentence before'}]
    expect(shown({...typo, related})?.relatedInformation).toEqual([
      {location: {uri: 'file:///a.md', range: at(0, 0, 4)}, message: 'Join to the sentence before'},
    ])
  })

  test.each([
    ['boilerplate', [1]],
    ['duplicate-passage', [1]],
    ['typo', undefined],
  ])('faded where it does not belong to the article: %s', (ruleId, tags) => {
    expect(shown(foundAt(0, 'One', {ruleId}))?.tags).toEqual(tags)
  })

  test('with nothing that the client does not understand', () => {
    const all = foundAt(0, 'One', {ruleId: 'boilerplate', url: 'https://example.org', related: [{start: 8, end: 9, title: 'a'}]})
    expect(Object.keys(diagnosticOf(all, documentWith([]), PLAIN)!)).toEqual(['range', 'severity', 'source', 'code', 'message'])
    const extras = ['codeDescription', 'relatedInformation', 'tags'] as const
    for (const [index, name] of (['hasCodeDescription', 'hasRelated', 'hasTags'] as const).entries()) {
      const told = diagnosticOf(all, documentWith([]), {...PLAIN, [name]: true})!
      expect(extras.filter((extra) => extra in told)).toEqual([extras[index]])
    }
  })

  test('without a page where there is none', () => {
    expect(shown(foundAt(0, 'One', {ruleId: 'house.Words'}))).not.toHaveProperty('codeDescription')
    expect(shown(foundAt(0, 'One'))?.codeDescription?.href).toMatch(/src\/rules\/typo\/README\.md$/)
  })

  test.each([
    ['error', 1],
    ['warning', 2],
    ['information', 3],
    ['hint', 4],
  ] as const)('as its user wants to see it: %s', (warn, severity) => {
    expect(shown(typo, {severity: {...TASTE.severity, warn}})?.severity).toBe(severity)
  })

  test('by its own severity, or not at all', () => {
    const off = {severity: {error: 'error', warn: 'off', info: 'hint'}} as const
    const all = (['error', 'warn', 'info'] as const).map((severity) => ({...typo, severity}))
    expect(all.map((found) => shown(found, off)?.severity)).toEqual([1, undefined, 4])
    expect(diagnosticsOf(documentWith(all), {...TASTE, ...off}).map(({severity}) => severity)).toEqual([1, 4])
  })
})

describe('a hover', () => {
  const told = (found: readonly FoundInDocument[], line: number, character: number, takesMarkdown = false) =>
    hoverAt(documentWith(found), {line, character}, takesMarkdown)

  test('tells reason, note and rule', () => {
    expect(told([typo], 1, 5)).toEqual({
      contents: {kind: 'plaintext', value: '“abandonned” is not right\n\nLook it up.\n\ncopydesk: typo'},
      range: at(1, 3, 13),
    })
  })

  test('tells the same in Markdown, with the page', () => {
    expect(told([typo], 1, 5, true)?.contents).toEqual({
      kind: 'markdown',
      value: '**“abandonned” is not right**\n\nLook it up.\n\n[copydesk: typo](https://example.org/typo)',
    })
    expect(told([foundAt(8, 'abandonned', {ruleId: 'house.Words'})], 1, 5, true)?.contents).toMatchObject({
      value: expect.stringMatching(/\n\ncopydesk: house\.Words$/),
    })
  })

  test('shows signs of Markdown as they are', () => {
    const found = foundAt(8, 'abandonned', {reason: 'a*b_c`d\\e', note: '[f] {g} <h> #i |j', ruleId: 'house.Words'})
    expect(told([found], 1, 5, true)?.contents).toMatchObject({
      value: '**a\\*b\\_c\\`d\\\\e**\n\n\\[f\\] \\{g\\} \\<h\\> \\#i \\|j\n\ncopydesk: house.Words',
    })
  })

  test.each([
    [2, false],
    [3, true],
    [13, true],
    [14, false],
  ])('at column %i of a finding from 3 to 13: %s', (character, isTold) => {
    expect(told([typo], 1, character) !== null).toBe(isTold)
  })

  test('tells all that is found there, and marks the least of it', () => {
    const outer = foundAt(5, 'He abandonned it', {ruleId: 'sentence-fragment', reason: 'no verb', url: 'https://example.org/fragment'})
    for (const found of [
      [outer, typo],
      [typo, outer],
    ])
      expect(told(found, 1, 5)?.range).toEqual(at(1, 3, 13))
    expect(told([outer, typo], 1, 5)?.contents).toMatchObject({
      value: 'no verb\n\nLook it up.\n\ncopydesk: sentence-fragment\n\n“abandonned” is not right\n\nLook it up.\n\ncopydesk: typo',
    })
    expect(told([outer, typo], 1, 5, true)?.contents).toMatchObject({value: expect.stringContaining('fragment)\n\n---\n\n**“abandonned”')})
  })
})

test('edits count in the version that the client has, where it looks at that', () => {
  const document = documentWith([])
  const edits = [
    {start: 8, end: 18, text: 'abandoned'},
    {start: 0, end: 0, text: 'x'},
  ]
  const made = [
    {range: at(1, 3, 13), newText: 'abandoned'},
    {range: at(0, 0, 0), newText: 'x'},
  ]
  expect(textEditsOf(document, edits)).toEqual(made)
  expect(workspaceEdit(document, edits, true)).toEqual({documentChanges: [{textDocument: {uri: 'file:///a.md', version: 3}, edits: made}]})
  expect(workspaceEdit(document, edits, false)).toEqual({changes: {'file:///a.md': made}})
})

describe('the page of a rule', () => {
  test('is its own, or that of the package, if it is a rule', () => {
    expect(pageOfRule('typo', 'https://example.org')).toBe('https://example.org')
    expect(pageOfRule('typo')).toMatch(/^file:.*\/src\/rules\/typo\/README\.md$/)
    for (const name of ['no-such-rule', '', '../typo', 'typo/../typo', 'Typo', 'typo/', '/typo']) expect(pageOfRule(name)).toBeUndefined()
    expect(pageOfRule('internal-error')).toBe(pageOfRule('internal-error'))
  })
})

describe('a client', () => {
  test('that says nothing can do nothing', () => {
    expect(clientOf({})).toEqual({
      encoding: 'utf-16',
      takesMarkdown: false,
      takesVersionedEdits: false,
      hasCodeActionLiterals: false,
      hasCodeDescription: false,
      hasRelated: false,
      hasTags: false,
      hasFolders: false,
      hasConfiguration: false,
      hasShowDocument: false,
      registersConfiguration: false,
      watchesFiles: false,
      pulls: false,
    })
    expect(clientOf({textDocument: {}, workspace: {}, window: {}, general: {}})).toEqual(clientOf({}))
    const empty = {
      textDocument: {hover: {}, codeAction: {}, publishDiagnostics: {}, diagnostic: {}},
      workspace: {workspaceEdit: {}, didChangeConfiguration: {}, didChangeWatchedFiles: {}, diagnostics: {}},
      general: {positionEncodings: []},
    }
    expect(clientOf(empty)).toEqual(clientOf({}))
  })

  test.each([
    ['takesMarkdown', {textDocument: {hover: {contentFormat: ['plaintext', 'markdown']}}}],
    ['takesVersionedEdits', {workspace: {workspaceEdit: {documentChanges: true}}}],
    ['hasCodeActionLiterals', {textDocument: {codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: []}}}}}],
    ['hasCodeDescription', {textDocument: {publishDiagnostics: {codeDescriptionSupport: true}}}],
    ['hasRelated', {textDocument: {publishDiagnostics: {relatedInformation: true}}}],
    ['hasTags', {textDocument: {publishDiagnostics: {tagSupport: {valueSet: [1]}}}}],
    ['hasFolders', {workspace: {workspaceFolders: true}}],
    ['hasConfiguration', {workspace: {configuration: true}}],
    ['hasShowDocument', {window: {showDocument: {support: true}}}],
    ['registersConfiguration', {workspace: {didChangeConfiguration: {dynamicRegistration: true}}}],
    ['watchesFiles', {workspace: {didChangeWatchedFiles: {dynamicRegistration: true}}}],
    ['pulls', {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}],
  ] as const)('that says it, %s', (name, capabilities) => {
    expect(clientOf(capabilities as Parameters<typeof clientOf>[0])).toEqual({...clientOf({}), [name]: true})
  })

  test.each([
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-32', 'utf-8'], 'utf-32'],
    [['utf-7', 'utf-8'], 'utf-8'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-7'], 'utf-16'],
  ])('that counts in %j, in this order, is counted for in %s', (positionEncodings, encoding) => {
    expect(clientOf({general: {positionEncodings}}).encoding).toBe(encoding)
  })

  test('is offered all that the server does', () => {
    const client = {...clientOf({}), hasCodeActionLiterals: true, encoding: 'utf-8'} as const
    expect(serverCapabilities(client, ['copydesk.fixAll'])).toEqual({
      positionEncoding: 'utf-8',
      textDocumentSync: {openClose: true, change: 2, save: {includeText: false}, willSaveWaitUntil: true},
      codeActionProvider: {codeActionKinds: ['quickfix', 'source.fixAll.copydesk']},
      hoverProvider: true,
      executeCommandProvider: {commands: ['copydesk.fixAll']},
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
    })
    expect(serverCapabilities(clientOf({}), []).codeActionProvider).toBe(true)
    expect(serverCapabilities({...client, pulls: true}, []).diagnosticProvider).toEqual({
      identifier: 'copydesk',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    })
  })
})
