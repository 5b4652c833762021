import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isMainThread, parentPort, Worker} from 'node:worker_threads'
import {answer} from '../shared/answer.js'
import {lintAll} from '../shared/lint-all.js'

const [, script] = process.argv
const data = (name) => readFile(join(script, '../data', name))

const inWorker = () =>
  new Promise((resolve, reject) => {
    new Worker(script, {argv: process.argv.slice(2)}).on('message', resolve).on('error', reject)
  })

if (isMainThread) Promise.all([answer(lintAll({data})), inWorker()]).then(([page, worker]) => console.log(JSON.stringify({page, worker})))
else answer(lintAll({data})).then((result) => parentPort.postMessage(result))
