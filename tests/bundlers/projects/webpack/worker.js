import {answer} from '../shared/answer.js'
import {lintAll} from '../shared/lint-all.js'

answer(lintAll()).then((result) => self.postMessage(result))
