import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import {nlcstBlocks} from '../formats/nlcst.ts'
import {loadLanguage} from '../language/load-language.ts'
import {rules} from '../rules/index.ts'
import {requireVFile6} from '../rules/vfile-version.ts'
import {addTold, toldOf} from './check.ts'
import {Memo} from './memo.ts'
import {withPacks} from './packs.ts'
import {planOf, type Settings} from './settings.ts'

/**
 * All rules of copydesk as one plugin for a retext pipeline of your own: `unified().use(retextEnglish).use(presetCopydesk, settings)`.
 *
 * @throws {SettingsError} when the pipeline is frozen, on settings that are not right
 */
export const presetCopydesk: Plugin<[Settings?], Root> = (settings = {}) => {
  // What is wrong with the settings is told at once; only what packs hold has to be waited for.
  const early = settings.packs === undefined ? planOf(settings, rules) : undefined
  return async (tree, file) => {
    requireVFile6(file)
    const plan = early ?? planOf(settings, await withPacks(rules, settings))
    const needs = plan.rules.flatMap(({rule}) => rule.needs)
    const language = await loadLanguage(needs, plan.language)
    addTold(file, toldOf(String(file), {blocks: nlcstBlocks(tree), comments: []}, plan, language, new Memo(plan.rules)))
  }
}
