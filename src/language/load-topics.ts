import {readData} from '#read-data'
import {TopicTerms} from './topics.ts'

let terms: Promise<TopicTerms> | undefined

/** The dictionaries of topics: their bytes are read here, and decoded at the first question. */
export const loadTopics = (): Promise<TopicTerms> => (terms ??= readData('topics.txt').then((bytes) => new TopicTerms(bytes)))
