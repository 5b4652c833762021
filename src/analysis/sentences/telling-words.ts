import {listOf} from '../../language/word-lists.ts'

const OPENERS = listOf('sentence opener')
const LABELLED = listOf('labelled by a letter')
const SPEECH_VERBS = listOf('speech verb')
const MARKED_NAMES = listOf('marked name')
const MONTHS_AND_DAYS = listOf('month or day')
const TIME_ZONES = listOf('time zone')

export const isOpener = (word: string): boolean => OPENERS.has(word)
export const isLabelled = (word: string): boolean => LABELLED.has(word)
export const isSpeechVerb = (word: string): boolean => SPEECH_VERBS.has(word)
/** Whether a word with its mark ("Yahoo!") is a name. */
export const isMarkedName = (word: string): boolean => MARKED_NAMES.has(word)
export const isMonthOrDay = (word: string): boolean => MONTHS_AND_DAYS.has(word)
export const isTimeZone = (word: string): boolean => TIME_ZONES.has(word)
