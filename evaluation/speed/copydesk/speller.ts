import type {createSpeller as CreateSpeller} from '../../../src/index.ts'
import type {BenchSpeller} from '../workers/speller.ts'

/** The built package, by its own name; there is nothing for the type checker to find before the build. */
const door: string = 'copydesk'

const {createSpeller} = (await import(door)) as {createSpeller: typeof CreateSpeller}

export const create = (): Promise<BenchSpeller> => createSpeller()

export const load = (): Promise<BenchSpeller> => createSpeller({prepare: false})
