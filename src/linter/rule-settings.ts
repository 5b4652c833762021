// Made by "npm run docs" from the option tables of the rules: change those.
import type {RuleSetting} from './rule-setting.ts'

/** For a rule that has no options. */
export type NoOptions = Readonly<Record<string, never>>

/** Options of the rule `sentence-fragment`. */
export interface SentenceFragmentOptions {
  /** How ready the rule is to report: strict reports more and errs more, cautious reports only what is plain. Takes one of "strict", "default", "cautious". Default: `'default'`. */
  readonly strictness?: 'strict' | 'default' | 'cautious'
  /** The kinds of fragment to report. Takes a list of "subordinate", "relative", "that", "participial", "prepositional", "infinitive", "predicate", "nominal". Default: `['subordinate','relative','that','participial','prepositional','infinitive','predicate','nominal']`. */
  readonly kinds?: readonly ('subordinate' | 'relative' | 'that' | 'participial' | 'prepositional' | 'infinitive' | 'predicate' | 'nominal')[]
  /** Whether to report fragments inside quotation marks, where people speak as they like. Takes true or false. Default: `false`. */
  readonly quotations?: boolean
  /** Whether to report short fragments that writers use for effect: “For now.”, “Because they can.” Takes true or false. Default: `false`. */
  readonly stylistic?: boolean
}

/** Options of the rule `unbalanced-quote`. */
export interface UnbalancedQuoteOptions {
  /** Whether a quotation over several paragraphs may open anew in each and close in the last only (convention), or each paragraph must balance by itself (strict). Takes one of "convention", "strict". Default: `'convention'`. */
  readonly paragraphs?: 'convention' | 'strict'
}

/** Options of the rule `repeated-word`. */
export interface RepeatedWordOptions {
  /** Words that may be repeated, in small letters. Takes a list of strings. Default: `[]`. */
  readonly ignore?: readonly string[]
}

/** Options of the rule `punctuation-spacing`. */
export interface PunctuationSpacingOptions {
  /** How many spaces may follow the end of a sentence: one, or any number. Takes one of "any", "one". Default: `'any'`. */
  readonly afterStop?: 'any' | 'one'
}

/** Options of the rule `quote-style`. */
export interface QuoteStyleOptions {
  /** The script that all marks must have: that of most of the running text (consistent), or the one named. Takes one of "consistent", "curly", "straight". Default: `'consistent'`. */
  readonly style?: 'consistent' | 'curly' | 'straight'
  /** Whether apostrophes are held to the same script as quotation marks. Takes true or false. Default: `true`. */
  readonly apostrophes?: boolean
  /** Whether straight marks are made curly when the page is built, so that they are right among curly ones. Takes true or false. Default: `false`. */
  readonly smartypants?: boolean
  /** Whether the marks of a paragraph are one finding with their number, or each is one. Takes one of "paragraph", "mark". Default: `'paragraph'`. */
  readonly each?: 'paragraph' | 'mark'
}

/** Options of the rule `subject-verb-agreement`. */
export interface SubjectVerbAgreementOptions {
  /** Whether to report verbs inside quotation marks, where people speak as they like. Takes true or false. Default: `false`. */
  readonly quotations?: boolean
}

/** Options of the rule `boilerplate`. */
export interface BoilerplateOptions {
  /** Kinds of lines that belong to the text: they are not reported, and clean leaves them. Takes a list of "date", "byline", "caption", "related", "comment", "boilerplate". Default: `[]`. */
  readonly keep?: readonly ('date' | 'byline' | 'caption' | 'related' | 'comment' | 'boilerplate')[]
}

/** Rule → severity, or `[severity, options]`. What is left out has its own severity and the defaults of its options. */
export interface RuleSettings {
  /** Finds sentences in running text that have no independent finite clause, says of what kind they are, and offers to join them to the neighbour they were cut from. Its own severity is `warn`. */
  readonly 'sentence-fragment'?: RuleSetting<SentenceFragmentOptions>
  /** Finds misspelt words, and right words that are wrong where they stand, and offers corrections. Its own severity is `warn`. */
  readonly 'typo'?: RuleSetting<NoOptions>
  /** Finds quotation marks without their partner, and says at which mark to mend the text. Its own severity is `warn`. */
  readonly 'unbalanced-quote'?: RuleSetting<UnbalancedQuoteOptions>
  /** Finds round, square and curly brackets without their partner. Its own severity is `warn`. */
  readonly 'unbalanced-bracket'?: RuleSetting<NoOptions>
  /** Finds a word that is repeated by mistake. Its own severity is `warn`. */
  readonly 'repeated-word'?: RuleSetting<RepeatedWordOptions>
  /** Finds “a” before the sound of a vowel, and “an” before that of a consonant. Its own severity is `warn`. */
  readonly 'indefinite-article'?: RuleSetting<NoOptions>
  /** Finds missing and surplus spaces around punctuation marks, and doubled marks. Its own severity is `warn`. */
  readonly 'punctuation-spacing'?: RuleSetting<PunctuationSpacingOptions>
  /** Finds straight quotation marks and apostrophes among curly ones, and curly ones among straight ones. Its own severity is `warn`. */
  readonly 'quote-style'?: RuleSetting<QuoteStyleOptions>
  /** Finds verbs whose form does not agree with their subject in number or person. Its own severity is `warn`. */
  readonly 'subject-verb-agreement'?: RuleSetting<SubjectVerbAgreementOptions>
  /** Finds names that one text spells in two ways, and offers the spelling that it uses more often. Its own severity is `warn`. */
  readonly 'inconsistent-name'?: RuleSetting<NoOptions>
  /** Finds lines of a web page that are not the article: date lines, links to other articles, comment forms, notices. Its own severity is `warn`. */
  readonly 'boilerplate'?: RuleSetting<BoilerplateOptions>
  /** Finds a title, paragraph or sentence that has already appeared in the text. Its own severity is `warn`. */
  readonly 'duplicate-passage'?: RuleSetting<NoOptions>
  /** Finds text that was decoded with the wrong encoding, and what it should be. Its own severity is `warn`. */
  readonly 'mojibake'?: RuleSetting<NoOptions>
  /** Finds characters that nobody sees, unusual spaces, and letters of another alphabet that look Latin. Its own severity is `warn`. */
  readonly 'invisible-character'?: RuleSetting<NoOptions>
  /** Finds words that are written for another that sounds or looks alike, where the words around call for the other. Its own severity is `warn`. */
  readonly 'confused-word'?: RuleSetting<NoOptions>
  /** Finds verbs in a form that cannot stand after a modal verb, “to” or a form of “do”, “be” or “have”. Its own severity is `warn`. */
  readonly 'verb-form'?: RuleSetting<NoOptions>
  /** Finds places where a small word is missing, or one too many. Its own severity is `warn`. */
  readonly 'missing-or-extra-word'?: RuleSetting<NoOptions>
  /** Finds compounds that are one word and stand in two, or that have lost their hyphens. Its own severity is `warn`. */
  readonly 'compound'?: RuleSetting<NoOptions>
  /** Finds nouns that have lost the apostrophe of their possessive, or have it in the wrong place. Its own severity is `warn`. */
  readonly 'apostrophe'?: RuleSetting<NoOptions>
  /** What the linter itself reports, beside the rules. Its own severity is `warn`. */
  readonly 'unknown-suppression'?: RuleSetting<NoOptions>
  /** What the linter itself reports, beside the rules. Its own severity is `warn`. */
  readonly 'unused-suppression'?: RuleSetting<NoOptions>
  /** What the linter itself reports, beside the rules. Its own severity is `warn`. */
  readonly 'unreadable-markup'?: RuleSetting<NoOptions>
}
