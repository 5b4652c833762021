/** Tells which engine serves the expressions of styles that are searched for in one pass: `tsx -C copydesk-source evaluation/packs/engines.ts FOLDER`, where each folder in it is a style. */
import {PackCandidacy} from '../../src/packs/candidacy.ts'
import type {Matcher} from '../../src/packs/expression/matcher.ts'
import {readPacks} from '../../src/packs/read-packs.ts'
import {stylesIn} from './styles.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('evaluation/packs/engines.ts takes the folder of the styles')

const matchers: Matcher[] = []
const {add} = PackCandidacy.prototype
PackCandidacy.prototype.add = function (matcher: Matcher) {
  matchers.push(matcher)
  add.call(this, matcher)
}
readPacks(stylesIn(folder))

const expressions = matchers.flatMap(({branches}) => branches)
const counts = new Map<string, number>()
for (const {engine} of expressions) counts.set(engine, (counts.get(engine) ?? 0) + 1)
const withLiterals = expressions.filter(({literals}) => literals !== undefined).length
console.log(`${expressions.length} expressions, ${withLiterals} of them with a literal that each match holds`)
for (const [engine, count] of counts) console.log(`${engine}: ${count}`)
