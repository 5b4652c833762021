import type {RunnerTestCase, RunnerTestFile} from 'vitest'
import type {Reporter, Vitest} from 'vitest/node'

const failedTest = (file: RunnerTestFile): RunnerTestCase =>
  ({type: 'test', name: 'can be loaded', mode: 'run', file, meta: {}, result: {...file.result, state: 'fail'}}) as unknown as RunnerTestCase

/**
 * Makes of a test file that cannot be loaded a failed test. Stryker counts tests alone, so it would take a mutant with which no test can even start for
 * one that all tests pass (stryker-js issue 6150).
 */
export class FilesThatFail implements Reporter {
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  onTestRunEnd(): void {
    for (const file of this.#vitest?.state.getFiles() ?? []) {
      if (file.result?.state === 'fail' && file.tasks.length === 0) file.tasks.push(failedTest(file))
    }
  }
}
