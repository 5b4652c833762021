import {rule as apostrophe} from './apostrophe/index.ts'
import {rule as boilerplate} from './boilerplate/index.ts'
import {rule as compound} from './compound/index.ts'
import {rule as confusedWord} from './confused-word/index.ts'
import {rule as duplicatePassage} from './duplicate-passage/index.ts'
import {rule as inconsistentName} from './inconsistent-name/index.ts'
import {rule as indefiniteArticle} from './indefinite-article/index.ts'
import {rule as invisibleCharacter} from './invisible-character/index.ts'
import {rule as missingOrExtraWord} from './missing-or-extra-word/index.ts'
import {rule as mojibake} from './mojibake/index.ts'
import type {ProseRule} from './prose-rule.ts'
import {rule as punctuationSpacing} from './punctuation-spacing/index.ts'
import {rule as quoteStyle} from './quote-style/index.ts'
import {rule as repeatedWord} from './repeated-word/index.ts'
import {rule as sentenceFragment} from './sentence-fragment/index.ts'
import {rule as subjectVerbAgreement} from './subject-verb-agreement/index.ts'
import {rule as typo} from './typo/index.ts'
import {rule as unbalancedBracket} from './unbalanced-bracket/index.ts'
import {rule as unbalancedQuote} from './unbalanced-quote/index.ts'
import {rule as verbForm} from './verb-form/index.ts'

/** Every rule there is, in the order in which the documentation lists them. The one place where a rule is registered. */
export const rules: readonly ProseRule[] = [
  sentenceFragment,
  typo,
  unbalancedQuote,
  unbalancedBracket,
  repeatedWord,
  indefiniteArticle,
  punctuationSpacing,
  quoteStyle,
  subjectVerbAgreement,
  inconsistentName,
  boilerplate,
  duplicatePassage,
  mojibake,
  invisibleCharacter,
  confusedWord,
  verbForm,
  missingOrExtraWord,
  compound,
  apostrophe,
]
