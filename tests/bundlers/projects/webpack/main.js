import {lintByClient} from '../shared/client.js'
import {useEditor} from '../shared/editor.js'
import {lintAll} from '../shared/lint-all.js'
import {show} from '../shared/page.js'

show(lintAll(), new Worker(new URL('./worker.js', import.meta.url), {type: 'module'}), lintByClient({}, useEditor))
