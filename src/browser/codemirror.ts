export {type CorrectionHooks, diagnosticOf} from './codemirror/diagnostic.ts'
export {type CopydeskLintOptions, copydeskLinter, relint} from './codemirror/lint-source.ts'
