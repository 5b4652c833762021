import {answer} from './answer.js'
import {lintAll} from './lint-all.js'

answer(lintAll()).then((result) => self.postMessage(result))
