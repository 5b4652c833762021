import type {Nodes} from 'nlcst'
import {toString as textOf} from 'nlcst-to-string'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {lint, presetCopydesk, retextSentenceBoundaries, retextTypo} from '../../src/index.ts'

const text = 'A quiet harbour.\n\nThe 🚢 was paintted in teh “spring”.\r\n\r\n  • two minuutes\n  • three hours\n'

const told = (
  messages: readonly {place?: unknown; ruleId?: string | undefined; actual?: string | undefined; expected?: string[] | undefined}[],
) => messages.map(({place, ruleId, actual, expected}) => ({place, ruleId, actual, expected}))

test('the preset finds in any nlcst pipeline what lint finds', async () => {
  const ours = await lint(text)
  expect(ours.messages.map(({actual}) => actual)).toEqual(['paintted', 'teh', 'minuutes'])
  const pipelines = [
    unified().use(retextEnglish).use(presetCopydesk).use(retextStringify),
    retext().use(retextEnglish).use(presetCopydesk),
    retext().use(retextEnglish).use(retextSentenceBoundaries).use(presetCopydesk),
    retext().use(presetCopydesk),
  ]
  for (const pipeline of pipelines) {
    const file = await pipeline.process(text)
    expect(told(file.messages)).toEqual(told(ours.messages))
    expect(String(file)).toBe(text)
  }
})

test('each rule is a plugin of its own', async () => {
  const file = await retext().use(retextEnglish).use(retextTypo).process(text)
  expect(file.messages.map(({actual, ruleId}) => `${ruleId} ${actual}`)).toEqual(['typo paintted', 'typo teh', 'typo minuutes'])
})

/** Turns every word "teh" of a tree into source, as other plugins do with code and addresses. */
function tehToSource(node: Nodes): void {
  if (!('children' in node)) return
  const children: Nodes[] = node.children
  for (const [index, child] of children.entries()) {
    if (child.type === 'WordNode' && textOf(child) === 'teh')
      children[index] = {type: 'SourceNode', value: 'teh', position: child.position} as Nodes
    else tehToSource(child)
  }
}

test('what a tree marks as source is not read', async () => {
  const file = await retext()
    .use(retextEnglish)
    .use(() => tehToSource)
    .use(presetCopydesk)
    .process('In teh harbour')
  expect(file.messages).toEqual([])
})

test('a foreign pipeline refuses settings that are not right when it starts', () => {
  expect(() =>
    unified()
      .use(retextEnglish)
      // @ts-expect-error
      .use(presetCopydesk, {rules: {tipo: 'off'}})
      .freeze(),
  ).toThrow('Unknown rule "tipo": did you mean "typo"?')
})
