import type {Gold} from '../gold.ts'
import {type Injected, injectedInto, otherForms} from '../injected-disagreement.ts'
import type {Report} from '../report.ts'
import {type Share, shareOf} from '../share.ts'
import {inContext, messagesOf, sharedLength, spanOf, wordCount} from '../spans.ts'
import type {Subject} from '../subject.ts'
import type {Task} from '../task.ts'
import {type Tree, treesOf} from '../treebank.ts'

const RULE = 'subject-verb-agreement'

/** Edited prose of the kind that a newsroom prints. */
const GENRE = /^(gum_(?:news|bio|voyage|interview|academic)|pud_|ewt_(?:weblog|newsgroup)|partut)/

const FOLDERS = ['treebank/open', 'treebank/evaluation-only']

const ENDS_IN_A_STOP = /[.!?]["”’)]*$/

function treesIn(gold: Gold): Tree[] {
  const files = FOLDERS.flatMap((folder) => [...gold.filesIn(folder, '.conllu')]).filter(({name}) => gold.isSelective || GENRE.test(name))
  return files
    .flatMap(({text}) => [...treesOf(text)])
    .filter(({text, tokens}) => tokens.length > 0 && ENDS_IN_A_STOP.test(text))
    .slice(0, gold.limit)
}

type Linter = Awaited<ReturnType<Subject['createLinter']>>

/** Whether the verb is reported, and in which form it is offered. */
async function judge(linter: Linter, {text, span}: Injected): Promise<string | undefined> {
  const message = messagesOf(await linter.lint(text), RULE).find((candidate) => sharedLength(spanOf(candidate), span) > 0)
  return message && (message.expected?.[0] ?? '')
}

async function scoreInjected(linter: Linter, injected: Injected, shares: Map<string, Share>, report: Report): Promise<void> {
  const offered = await judge(linter, injected)
  shareOf(shares, `recall.${injected.construction}`).add(offered !== undefined)
  shareOf(shares, 'recall').add(offered !== undefined)
  if (offered !== undefined) shareOf(shares, 'first-right').add(offered === injected.right)
  if (offered === undefined) report.wrong(`missed, ${injected.construction}`, () => inContext(injected.text, injected.span, 90, 40))
}

/** Verbs put in the wrong form, found by how they stand to their subject; and flags on the same sentences as they were. */
export const agreement: Task = async (subject, gold, report) => {
  const trees = treesIn(gold)
  if (trees.length === 0) return
  const linter = await subject.createLinter({rules: {typo: 'off', 'inconsistent-name': 'off', 'sentence-fragment': 'off'}})
  const others = otherForms(trees)
  const shares = new Map<string, Share>()
  const flags = {words: 0, count: 0}
  for (const tree of trees) {
    flags.words += wordCount(tree.text)
    for (const message of messagesOf(await linter.lint(tree.text), RULE)) {
      flags.count++
      report.wrong('flagged untouched', () => inContext(tree.text, spanOf(message), 90, 40))
    }
    for (const injected of injectedInto(tree, others)) await scoreInjected(linter, injected, shares, report)
  }
  for (const [key, share] of [...shares].sort(([a], [b]) => (a < b ? -1 : 1)))
    report.record(`agreement.${key}`, `${share.ratio.toFixed(3)} (${share.counts})`)
  report.record('agreement.untouched.per-10000-words', `${((10_000 * flags.count) / flags.words).toFixed(3)} (${flags.count})`)
}
