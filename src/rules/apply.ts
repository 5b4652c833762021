import type {Document} from '../analysis/document.ts'
import {Inquiry} from '../analysis/inquiry.ts'
import type {Paragraph} from '../analysis/paragraph.ts'
import type {Finding, Severity} from '../text/finding.ts'
import {Interruption} from '../text/interruption.ts'
import type {Options, OptionTable} from '../text/options.ts'
import {GivesUp, type Origin, type Wording} from '../text/rule.ts'
import {firstEndingAfter, type Span} from '../text/span.ts'
import type {ProseRule} from './prose-rule.ts'

/** A rule with the severity and the options that it runs under. */
export interface ActiveRule {
  readonly rule: ProseRule
  readonly severity: Exclude<Severity, 'off'>
  readonly options: Options<OptionTable>
}

/** A finding with its words: all that a message is made from. Offsets count from the start of the paragraph's text. */
export interface Result {
  readonly ruleId: string
  readonly severity: Exclude<Severity, 'off'>
  readonly finding: Finding
  readonly wording: Wording
  /** Whether it is about the check itself, and of no rule that has a page. */
  readonly isOwn?: true
  /** Where the rule comes from that is none of copydesk's own. */
  readonly origin?: Origin
}

/** The rule id under which a rule that threw is reported. */
export const INTERNAL_ERROR = 'internal-error'

/** Whose fault it is that a rule failed, and what to do. */
function faultOf({id, origin}: ProseRule, error: unknown): string {
  const others = 'Every other rule has checked it'
  if (error instanceof GivesUp)
    return `The text may be right. ${others}. The rule is of the pack "${origin?.pack}": have its expression made simpler, or set "${id}" to "off".`
  const whose = origin ? `the pack "${origin.pack}"` : 'copydesk'
  return `This is a bug in ${whose}, not in the text. ${others}. Please report it; to go on without the rule, set "${id}" to "off".`
}

/** @throws what ends the whole check */
function internalError(rule: ProseRule, span: Span, error: unknown): Result {
  if (error instanceof Interruption) throw error
  const cause = error instanceof Error ? error.message : String(error)
  return {
    ruleId: INTERNAL_ERROR,
    isOwn: true,
    severity: 'error',
    finding: {message: INTERNAL_ERROR, values: {rule: rule.id}, span, replacements: [], fix: 'suggestion', confidence: 1},
    wording: {
      reason: `Rule "${rule.id}" failed on this paragraph: ${cause}`,
      note: faultOf(rule, error),
    },
  }
}

/**
 * Whether a finding touches code, an address or anything else that is not prose. A longer one, a sentence say, may hold such a stretch with prose on both
 * sides of it.
 */
function isOpaque({opaque}: Paragraph, {span}: Finding): boolean {
  const first = firstEndingAfter(opaque, span.start)
  const last = firstEndingAfter(opaque, span.end - 1)
  const touchesStart = first !== undefined && first.start <= span.start && first.start < span.end
  return touchesStart || (last !== undefined && last.start < span.end && span.end <= last.end)
}

/**
 * What a rule finds in one paragraph. If it throws, what it had found stays, and the failure itself is a result.
 *
 * @param ask - its way to what stands around the paragraph
 */
export function applyRule(
  {rule, severity, options}: ActiveRule,
  document: Document,
  index: number,
  {ask} = new Inquiry(document, index),
): Result[] {
  const results: Result[] = []
  const paragraph = document.paragraphAt(index)
  if (paragraph === undefined) return results
  try {
    for (const finding of rule.check(paragraph, {ask, options})) {
      if (!rule.looksIntoCode && isOpaque(paragraph, finding)) continue
      results.push(resultOf(rule, severity, finding))
    }
  } catch (error) {
    results.push(internalError(rule, {start: 0, end: paragraph.text.length}, error))
  }
  return results
}

function resultOf(rule: ProseRule, severity: ActiveRule['severity'], finding: Finding): Result {
  const words = rule.messages[finding.message]
  if (words === undefined) throw new Error(`it has no message "${finding.message}"`)
  const result = {ruleId: rule.id, severity, finding, wording: words(finding.values)}
  return rule.origin ? {...result, origin: rule.origin} : result
}

/** What a rule finds in the source as given, if it looks at it at all; offsets are of the source. */
export function applyToSource({rule, severity, options}: ActiveRule, source: string): Result[] {
  const results: Result[] = []
  try {
    for (const finding of rule.checkSource?.(source, {options}) ?? []) results.push(resultOf(rule, severity, finding))
  } catch (error) {
    results.push(internalError(rule, {start: 0, end: source.length}, error))
  }
  return results
}
