import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {analyse, newParagraphs} from '../analysis/analyse.ts'
import {nlcstBlocks} from '../formats/nlcst.ts'
import {loadLanguage} from '../language/load-language.ts'
import {pointsOf} from '../text/line-index.ts'
import {arrayOf} from '../text/made-sequence.ts'
import {type Options, type OptionTable, readOptions} from '../text/options.ts'
import {type ActiveRule, applyRule} from './apply.ts'
import {addMessages} from './message.ts'
import type {ProseRule} from './prose-rule.ts'
import {KeptSayings} from './sayings.ts'
import {Told} from './told.ts'
import {requireVFile6} from './vfile-version.ts'

async function checkTree(active: ActiveRule, tree: Root, file: VFile): Promise<void> {
  requireVFile6(file)
  const text = String(file)
  const source = {text, pointAt: pointsOf(text), sayings: new KeptSayings()}
  const blocks = nlcstBlocks(tree)
  const document = analyse(text, {blocks}, newParagraphs(blocks, await loadLanguage(active.rule.needs)))
  const found = arrayOf(document.maps).flatMap((map, index) => {
    const mapped = {text: document.paragraphAt(index)?.text ?? '', map}
    return applyRule(active, document, index).map((result) => Told.of(source, mapped, result))
  })
  addMessages(file, found)
}

/** A retext plugin with the options of a rule, all of them optional. */
type RulePlugin<Table extends OptionTable> = Plugin<[Partial<Options<Table>>?], Root>

/** The retext plugin of a rule: it adds the rule's messages to the file, and works in any pipeline that has an nlcst tree. */
export function asPlugin<Id extends string, Table extends OptionTable>(rule: ProseRule<Id, Table>): RulePlugin<Table> {
  return (given) => {
    const active: ActiveRule = {rule, severity: rule.severity, options: readOptions(rule.id, rule.options, given)}
    return (tree, file) => checkTree(active, tree, file)
  }
}
