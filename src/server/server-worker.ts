import {parentPort, workerData} from 'node:worker_threads'
import {tick} from '../threads/stopwatch.ts'
import type {WorkerData} from '../threads/threads.ts'
import {DocumentAnswerer} from './answerer.ts'
import {GivingBack} from './give-back.ts'
import type {GivenUp, LaneQuestion} from './lane-questions.ts'

const {clock, given} = workerData as WorkerData<GivenUp>
const answerer = new DocumentAnswerer(given)
const givingBack = new GivingBack()

parentPort?.on('message', async (question: LaneQuestion) => {
  givingBack.begin()
  tick(clock)
  const answered = await answerer.answer(question)
  tick(clock)
  parentPort?.postMessage(answered)
  givingBack.end(answerer.takeForgotten())
})
