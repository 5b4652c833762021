import {fork} from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import {GrammarReader} from '../../src/language/grammar/grammar.ts'
import {decodeModel, type ModelHeader} from '../../src/language/grammar/model-format.ts'
import {chooseThresholds, type Judgement, judgeAll, reportOf, wholeOf} from './cross-validate.ts'
import {examplesOf} from './examples.ts'
import {isEdited} from './inputs.ts'
import {foldOf, type TreeSentence} from './treebank.ts'

/** In how many parts the documents are cut for cross-validation. */
const FOLDS = 3

const fileOf = (folder: string, fold: number): string => path.join(folder, `without-${fold}-of-${FOLDS}.bin`)

function trainWithout(script: string, treebanks: string, folder: string, fold: number): Promise<void> {
  const args = ['--treebanks', treebanks, '--without', `${fold}/${FOLDS}`, '--output', fileOf(folder, fold)]
  return new Promise((resolve, reject) => {
    fork(script, args).on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`Training without fold ${fold} of ${FOLDS} ended with exit code ${code}`))
    })
  })
}

/** Trains a model without each fold, in a process of its own that runs `script` with `--without`, and leaves them in a folder. */
export async function trainFolds(script: string, treebanks: string, folder: string): Promise<void> {
  await Promise.all(Array.from({length: FOLDS}, (_, fold) => trainWithout(script, treebanks, folder, fold)))
}

/** What the models of all folds make of the edited documents that each was trained without. */
function judgeFolds(sentences: readonly TreeSentence[], folder: string): Judgement[] {
  const edited = sentences.filter(({treebank, genre}) => isEdited(treebank, genre))
  return Array.from({length: FOLDS}, (_, fold) => {
    const held = edited.filter(({document}) => foldOf(document, FOLDS) === fold)
    return judgeAll(examplesOf(held), new GrammarReader(decodeModel(fs.readFileSync(fileOf(folder, fold)))))
  }).flat()
}

/** The share of whole sentences that may be expected to pass for fragments at each readiness, in cross-validation. */
const BUDGETS = {strict: 4e-3, default: 1.5e-3, cautious: 0.8e-3}

/** Chooses thresholds on what the models of all folds find, and reports what that is. */
export function crossValidate(sentences: readonly TreeSentence[], folder: string): Pick<ModelHeader, 'thresholds' | 'scores'> {
  const judgements = judgeFolds(sentences, folder)
  const whole = wholeOf(judgements)
  const choose = (share: number): ReturnType<typeof chooseThresholds> => chooseThresholds(judgements, share * whole)
  const thresholds = {strict: choose(BUDGETS.strict), default: choose(BUDGETS.default), cautious: choose(BUDGETS.cautious)}
  return {thresholds, scores: {'reported of 1,000, by models that had not seen the document': reportOf(judgements, thresholds.default)}}
}
