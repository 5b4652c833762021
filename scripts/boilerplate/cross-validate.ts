import {fit} from './fit.ts'
import {readPages} from './read-pages.ts'
import {score} from './score.ts'

/** What the classifier reaches when trained on the gold pages themselves: `cross-validate.ts FOLDER`. Only measured, never shipped. */
const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder with the labelled pages')

const FOLDS = 5
const sets = ['l3s-gn1', 'scrapinghub', 'dragnet', 'templated'].map((name) => ({name, pages: readPages(`${folder}/${name}.jsonl.gz`)}))
const thresholds = [0.2, 0.3, 0.4, 0.5]

for (let fold = 0; fold < FOLDS; fold++) {
  const isTest = (index: number) => index % FOLDS === fold
  const weights = fit(sets.flatMap(({pages}) => pages.filter((_, index) => !isTest(index))))
  for (const {name, pages} of sets) {
    const test = pages.filter((_, index) => isTest(index))
    const figures = thresholds.map((threshold) => {
      const {f1, precision, recall} = score(test, weights, threshold)
      return `${threshold}: F1 ${f1.toFixed(3)} P ${precision.toFixed(3)} R ${recall.toFixed(3)}`
    })
    console.log(`fold ${fold} ${name.padEnd(12)} ${figures.join(' | ')}`)
  }
}
