import {lintByClient} from './client.js'
import {lintAll} from './lint-all.js'
import {show} from './page.js'

show(lintAll(), new Worker('/worker.js', {type: 'module'}), lintByClient())
