import type {Document} from '../../analysis/document.ts'
import {isStory, speechOf} from '../../analysis/speech.ts'
import {topicsOf} from '../../analysis/topics.ts'

/** What kind of text a word stands in. */
export interface Setting {
  readonly isTechnical: boolean
  readonly isStory: boolean
  /** The whole text is in dialect, which nobody can tell from slips. */
  readonly isDialect: boolean
}

/** What kind of text a document is, to this rule. */
export const settingOf = (document: Document): Setting => document.once(settingIn)

const settingIn = (document: Document): Setting => ({
  isTechnical: document.once(topicsOf).includes('software'),
  isStory: isStory(document),
  isDialect: document.said.genre !== 'news' && document.once(speechOf).isThroughout,
})
