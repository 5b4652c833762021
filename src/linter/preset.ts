import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {nlcstBlocks} from '../formats/nlcst.ts'
import {loadLanguage} from '../language/load.ts'
import {rules} from '../rules/index.ts'
import {requireVFile6} from '../rules/vfile-version.ts'
import {addTold, toldOf} from './check.ts'
import {Memo} from './memo.ts'
import {planOf, type Settings} from './settings.ts'

/**
 * All rules of copydesk as one plugin for a retext pipeline of your own: `unified().use(retextEnglish).use(presetCopydesk, settings)`.
 *
 * @throws {SettingsError} when the pipeline is frozen, on settings that are not right
 */
export const presetCopydesk: Plugin<[Settings?], Root> = (settings = {}) => {
  const plan = planOf(settings, rules)
  const needs = plan.rules.flatMap(({rule}) => rule.needs)
  return async (tree, file) => {
    requireVFile6(file)
    const language = await loadLanguage(needs, plan.language)
    addTold(file, toldOf(String(file), {blocks: nlcstBlocks(tree), comments: []}, plan, language, new Memo(plan.rules)))
  }
}
