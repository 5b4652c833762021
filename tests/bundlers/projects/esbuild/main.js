import {lintByClient} from '../shared/client.js'
import {useEditor} from '../shared/editor.js'
import {lintAll} from '../shared/lint-all.js'
import {show} from '../shared/page.js'

const data = '/data'

show(lintAll({data}), new Worker('/worker.js', {type: 'module'}), lintByClient({data, worker: '/standalone/thread.js'}, useEditor))
