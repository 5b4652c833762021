import {pathToFileURL} from 'node:url'
import {copydesk} from '../contestant.ts'
import {Attacker} from '../hostile/attacker.ts'
import {buildOf, Journal} from '../hostile/journal.ts'
import {type Result, summaryOf} from '../hostile/summary.ts'
import {type Case, casesOf, nameOf} from '../hostile/units.ts'
import {toldVerdict, type Verdict, verdictOn} from '../hostile/verdict.ts'
import {inProject} from '../paths.ts'
import type {Section} from '../section.ts'

/** A build under attack, and what is known of it already. */
interface Target {
  readonly name: string
  readonly attacker: Attacker
  readonly journal: Journal
}

const targetOf = (name: string, dist: string, journal?: string): Target => ({
  name,
  attacker: new Attacker(pathToFileURL(`${dist}/index.js`).href),
  journal: new Journal(buildOf(dist), journal),
})

async function resultOf(targets: readonly Target[], attack: Case): Promise<Result> {
  const verdicts = new Map<string, Verdict>()
  for (const {name, attacker, journal} of targets)
    verdicts.set(name, await journal.verdict(nameOf(attack), () => verdictOn(attacker, attack)))
  process.stderr.write(`${nameOf(attack)}: ${[...verdicts.values()].map(toldVerdict).join(' | ')}\n`)
  return {attack, verdicts}
}

/** What texts that nobody writes take, in each of their formats, and through `lint`, `fix` and `clean`. */
export const hostile: Section = {
  name: 'hostile',
  peers: [],
  isOnlyByName: true,
  async measure({quick, beside, units: part, family, action, journal}) {
    const targets = [targetOf(copydesk.name, inProject('dist'), journal)]
    if (beside !== undefined) targets.push(targetOf(beside, beside, journal))
    const results: Result[] = []
    for (const attack of casesOf({quick, part, family, action})) results.push(await resultOf(targets, attack))
    for (const {attacker} of targets) attacker.stop()
    return summaryOf(results)
  },
}
