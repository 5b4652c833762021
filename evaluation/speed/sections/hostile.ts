import {pathToFileURL} from 'node:url'
import {copydesk} from '../contestant.ts'
import {Attacker} from '../hostile/attacker.ts'
import {units} from '../hostile/units.ts'
import {isWithinLimits, toldVerdict, worstOf} from '../hostile/verdict.ts'
import {inProject} from '../paths.ts'
import type {Section} from '../section.ts'
import type {Row} from '../table.ts'

/** In a quick run, one unit in so many. */
const QUICK = 15

const doorOf = (folder: string): string => pathToFileURL(`${folder}/index.js`).href

/** What texts that nobody writes take: the worst over their formats and over `lint`, `fix` and `clean`. */
export const hostile: Section = {
  name: 'hostile',
  peers: [],
  isOnlyByName: true,
  async measure({quick, beside, units: part = ''}) {
    const attackers = new Map([[copydesk.name, new Attacker(doorOf(inProject('dist')))]])
    if (beside !== undefined) attackers.set(beside, new Attacker(doorOf(beside)))
    const named = units.filter(({name}) => name.includes(part))
    const chosen = quick ? named.filter((_, index) => index % QUICK === 0) : named
    const rows: Row[] = []
    const within: Record<string, number> = {}
    for (const unit of chosen) {
      const cells: Record<string, string> = {}
      for (const [name, attacker] of attackers) {
        const verdict = await worstOf(attacker, unit)
        cells[name] = toldVerdict(verdict)
        within[name] = (within[name] ?? 0) + Number(isWithinLimits(verdict))
      }
      process.stderr.write(`${unit.name}: ${Object.values(cells).join(' | ')}\n`)
      rows.push({measure: unit.name.replaceAll('|', '\\|'), budget: '2 s, × 2.5', cells})
    }
    for (const attacker of attackers.values()) attacker.stop()
    const sums = Object.fromEntries(Object.entries(within).map(([name, count]) => [name, `${count} of ${chosen.length}`]))
    return [...rows, {measure: 'within the limits', budget: 'all', cells: sums}]
  },
}
