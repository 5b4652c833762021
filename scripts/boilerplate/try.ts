import {readProse} from './articles.ts'
import {composePage} from './compose.ts'
import {Dice} from './dice.ts'
import {fit} from './fit.ts'
import {readPages} from './read-pages.ts'
import {score} from './score.ts'

const [treebanks = '', gold = ''] = process.argv.slice(2)
const prose = readProse(treebanks)
console.log(prose.articles.length, prose.remarks.length)
const pages = Array.from({length: 1000}, (_, seed) => composePage(new Dice(seed * 7919 + 1), prose))
if (process.argv[4]) for (const l of pages[Number(process.argv[4])]!.lines) console.log(l.label.padEnd(13), l.text.slice(0, 120))
else {
const weights = fit(pages)
for (const name of ['l3s-gn1', 'scrapinghub', 'dragnet', 'templated']) {
  const test = readPages(`${gold}/${name}.jsonl.gz`)
  console.log(name.padEnd(12), [0.1,0.2, 0.3, 0.4, 0.5].map((t) => { const {f1, precision, recall} = score(test, weights, t); return `${t}: F1 ${f1.toFixed(3)} P ${precision.toFixed(3)} R ${recall.toFixed(3)}` }).join(' | '))
}
}
