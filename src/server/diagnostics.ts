import {type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag} from './bundled/protocol.ts'
import type {ClientSettings, Shown} from './client-settings.ts'
import type {FoundInDocument} from './found.ts'
import type {OpenDocument} from './open-document.ts'
import {pageOfRule} from './rule-page.ts'

/** What the client understands of a diagnostic. */
export interface DiagnosticTaste {
  readonly severity: ClientSettings['severity']
  readonly hasCodeDescription: boolean
  readonly hasRelated: boolean
  readonly hasTags: boolean
}

const SEVERITIES: Readonly<Record<Exclude<Shown, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
}

/** What these rules find does not belong to the article, and may be shown as faded. */
const NEEDLESS: ReadonlySet<string> = new Set(['boilerplate', 'duplicate-passage'])

const relatedInformation = ({title, ...span}: FoundInDocument['related'][0], {uri, text}: OpenDocument): DiagnosticRelatedInformation => ({
  location: {uri, range: text.rangeOf(span)},
  message: title,
})

function extras(found: FoundInDocument, document: OpenDocument, taste: DiagnosticTaste): Partial<Diagnostic> {
  const href = taste.hasCodeDescription ? pageOfRule(found.ruleId, found.url) : undefined
  const related = taste.hasRelated ? found.related.map((one) => relatedInformation(one, document)) : []
  return {
    ...(href !== undefined && {codeDescription: {href}}),
    ...(related.length > 0 && {relatedInformation: related}),
    ...(taste.hasTags && NEEDLESS.has(found.ruleId) && {tags: [DiagnosticTag.Unnecessary]}),
  }
}

/** A finding as an editor shows it; `undefined` where its user does not want to see it. */
export function diagnosticOf(found: FoundInDocument, document: OpenDocument, taste: DiagnosticTaste): Diagnostic | undefined {
  const shown = taste.severity[found.severity]
  if (shown === 'off') return undefined
  return {
    range: document.text.rangeOf(found),
    severity: SEVERITIES[shown],
    source: 'copydesk',
    code: found.ruleId,
    message: found.reason,
    ...extras(found, document, taste),
  }
}

/** What an editor is to show of a document. */
export const diagnosticsOf = (document: OpenDocument, taste: DiagnosticTaste): Diagnostic[] =>
  document.found.flatMap((found) => diagnosticOf(found, document, taste) ?? [])
