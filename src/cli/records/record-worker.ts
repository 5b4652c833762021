import {parentPort, workerData} from 'node:worker_threads'
import type {WorkerData} from '../../threads/threads.ts'
import {answerAll, type RecordQuestion} from './answer-all.ts'
import {RecordAnswerer} from './record-answerer.ts'
import type {RecordTask} from './task.ts'

const {given, clock} = workerData as WorkerData<RecordTask>

const answerer = new RecordAnswerer(given)
await answerer.prepare()
parentPort?.on('message', async (questions: readonly RecordQuestion[]) =>
  parentPort?.postMessage(await answerAll(answerer, clock, questions)),
)
