import {readFileSync} from 'node:fs'
import {type Artifact, fileOf} from './artifact.ts'
import {buildLexicon} from './build-lexicon.ts'
import {SOURCES} from './sources.ts'
import {buildTopics, TOPIC_SOURCES} from './topics.ts'

export const LEXICON: Artifact = {name: 'english/lexicon.bin', licence: 'CC-BY-SA-4.0', sources: SOURCES, build: buildLexicon}

export const TOPICS: Artifact = {
  name: 'english/topics.txt',
  licence: 'MIT',
  sources: Object.values(TOPIC_SOURCES).flat(),
  build: () => buildTopics(readFileSync(fileOf(LEXICON))),
}
