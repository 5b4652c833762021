import type {Finding, FixClass, Severity} from '../text/finding.ts'
import {readAction} from './actions.ts'
import type {PackCandidacy} from './candidacy.ts'
import {checks} from './checks/index.ts'
import {type Fields, PackError} from './fields.ts'
import type {PackFile} from './pack-file.ts'
import type {Check, Hit, PackRule} from './pack-rule.ts'
import {readScope, type Scope} from './scope.ts'
import {sourceText} from './source-text.ts'
import {filled} from './wording.ts'

/** Vale's levels and our severities. */
const LEVELS: Readonly<Record<string, Exclude<Severity, 'off'>>> = {suggestion: 'info', warning: 'warn', error: 'error'}

/** What a rule of somebody's is sure of: their word counts, but nobody has measured it. */
const CONFIDENCE = 0.9

/** What all rules of a pack are made with. */
export interface PackContext {
  readonly pack: string
  /** What tells quickly which rules may find anything, by where they look. */
  readonly candidacyFor: (scope: Scope) => PackCandidacy
  readonly accepted: readonly string[]
  readonly files: Readonly<Record<string, PackFile>>
}

function levelOf(fields: Fields): Exclude<Severity, 'off'> {
  const level = fields.text('level') ?? 'warning'
  const severity = Object.hasOwn(LEVELS, level) ? LEVELS[level] : undefined
  if (severity === undefined) throw new PackError(`its level "${level}" is not known: known are ${Object.keys(LEVELS).join(', ')}`)
  return severity
}

function fixOf(fields: Fields): FixClass {
  const fix = fields.text('fix') ?? 'suggestion'
  if (fix !== 'safe' && fix !== 'suggestion') throw new PackError(`its "fix" is "${fix}": it must be safe or suggestion`)
  return fix
}

/** Why there is no check of a kind. */
function reasonAgainst(kind: string | undefined): string {
  if (kind === 'script') return '"script" rules are programs, and packs are data; "copydesk new-rule --code" begins a rule as code'
  return `"extends" is ${kind === undefined ? 'missing' : `"${kind}"`}: known are ${Object.keys(checks).join(', ')}`
}

/** The check that a rule's file asks for. */
function checkOf(fields: Fields, scope: Scope, message: string, context: PackContext): ReturnType<(typeof checks)[string]> {
  const kind = fields.text('extends')
  const make = kind !== undefined && Object.hasOwn(checks, kind) ? checks[kind] : undefined
  if (make === undefined) throw new PackError(reasonAgainst(kind))
  const {candidacyFor, ...others} = context
  return make({fields, scope, message, action: readAction(fields.table('action')), candidacy: candidacyFor(scope), ...others})
}

const linked = (text: string, link: string | undefined): string => (link === undefined ? text : `${text} See ${link}`)

/** The words of a message without what is found. */
const unfilled = (message: string): string => filled(message, ['…'])

/** Reads what is in a rule's file. @throws {PackError} where it cannot be served */
export function readRule(name: string, fields: Fields, context: PackContext): PackRule {
  const message = fields.text('message')
  if (message === undefined) throw new PackError('it has no "message"')
  const scope = readScope(fields.list('scope'))
  const [severity, fix, link] = [levelOf(fields), fixOf(fields), fields.text('link')]
  const description = fields.text('description')
  const check = checkOf(fields, scope, message, context)
  for (const known of ['name', 'tests', 'vocab']) fields.has(known)
  if (fields.has('limit'))
    throw new PackError('"limit" cannot be served, since findings of one paragraph do not depend on those of another; take it out')
  fields.requireNoOthers()
  const note = linked(`The pack “${context.pack}” says so.`, link)
  return ruleOf(check, check.scope ?? scope, {
    id: `${context.pack}.${name}`,
    description: description ?? unfilled(message),
    severity,
    needs: check.needs ?? [],
    options: check.options ?? {},
    origin: {pack: context.pack, ...(link !== undefined && {link})},
    messages: {found: ({reason}) => ({reason: String(reason), note})},
    finding: ({values, replacements = [], ...span}) => ({
      message: 'found',
      values: {reason: filled(check.message ?? message, values)},
      span,
      replacements,
      fix,
      confidence: CONFIDENCE,
    }),
  })
}

type Parts = Omit<PackRule, 'check' | 'checkSource'> & {readonly finding: (hit: Hit) => Finding}

const shifted = (hit: Hit, by: number): Hit => ({...hit, start: hit.start + by, end: hit.end + by})

function ruleOf(check: Check, scope: Scope, {finding, ...parts}: Parts): PackRule {
  if (scope.isRaw) {
    return {
      ...parts,
      check: () => [],
      *checkSource(source) {
        const {text, toSource} = sourceText(source)
        for (const hit of check.find(text)) yield finding({...hit, ...toSource(hit)})
      },
    }
  }
  return {
    ...parts,
    ...(scope.isCode && {looksIntoCode: true}),
    mayFind: (paragraph) => scope.has(paragraph) && (check.mayFind?.(paragraph) ?? true),
    *check(paragraph, {ask, options}) {
      if (!scope.has(paragraph)) return
      for (const {text, start} of scope.piecesOf(paragraph))
        for (const found of check.find(text, {paragraph, ask, options, start})) {
          const hit = shifted(found, start)
          if (scope.allows(paragraph, hit)) yield finding(hit)
        }
    },
  }
}
