import {rules} from '../../rules/index.ts'
import type {ProseRule} from '../../rules/prose-rule.ts'
import type {Streams} from '../streams/streams.ts'
import type {Stage, TextReport} from './stage.ts'

interface RuleStats {
  findings: number
  /** Time in the rule itself and in the analyses that it was the first to ask for. Unit: ms. */
  time: number
}

/** Counts what each rule finds, and how long it takes. */
export class Stats implements Stage {
  readonly #byRule = new Map<string, RuleStats>(rules.map(({id}) => [id, {findings: 0, time: 0}]))
  readonly #started = performance.now()
  readonly #streams: Streams
  #files = 0
  #length = 0

  constructor(streams: Streams) {
    this.#streams = streams
  }

  /** A rule with a clock around it. */
  readonly timed = (rule: ProseRule): ProseRule => {
    if (!this.#byRule.has(rule.id)) this.#byRule.set(rule.id, {findings: 0, time: 0})
    const {checkSource} = rule
    return {
      ...rule,
      check: (paragraph, context) => this.#timed(rule.id, () => [...rule.check(paragraph, context)]),
      ...(checkSource && {
        checkSource: (source: string, context: Parameters<typeof checkSource>[1]) =>
          this.#timed(rule.id, () => [...checkSource(source, context)]),
      }),
    }
  }

  report(report: TextReport): TextReport {
    this.#files++
    this.#length += report.source.length
    for (const {ruleId} of report.messages) {
      const stats = this.#byRule.get(ruleId ?? '')
      if (stats) stats.findings++
    }
    return report
  }

  end(): void {
    const rows = [...this.#byRule].sort(([, a], [, b]) => b.time - a.time)
    const lines = rows.map(([id, {findings, time}]) => `${id.padEnd(24)} ${String(findings).padStart(9)} ${time.toFixed(1).padStart(10)}`)
    const elapsed = performance.now() - this.#started
    this.#streams.error(`${'rule'.padEnd(24)} ${'findings'.padStart(9)} ${'ms'.padStart(10)}\n${lines.join('\n')}\n`)
    this.#streams.error(`${this.#files} files, ${this.#length} characters, ${elapsed.toFixed(0)} ms in all\n`)
  }

  #timed<Result>(id: string, work: () => Result): Result {
    const start = performance.now()
    try {
      return work()
    } finally {
      const stats = this.#byRule.get(id)
      if (stats) stats.time += performance.now() - start
    }
  }
}
