import boilerplate from 'copydesk/data/boilerplate.json' with {type: 'bytes'}
import contexts from 'copydesk/data/contexts.bin' with {type: 'bytes'}
import grammar from 'copydesk/data/grammar.bin' with {type: 'bytes'}
import lexicon from 'copydesk/data/lexicon.bin' with {type: 'bytes'}
import topics from 'copydesk/data/topics.txt' with {type: 'bytes'}
import words from 'copydesk/data/words.json' with {type: 'bytes'}
import {answer} from '../shared/answer.js'
import {lintAll} from '../shared/lint-all.js'

const data = {
  'lexicon.bin': lexicon,
  'grammar.bin': grammar,
  'boilerplate.json': boilerplate,
  'topics.txt': topics,
  'words.json': words,
  'contexts.bin': contexts,
}

answer(lintAll({data})).then((page) => console.log(JSON.stringify({page})))
