import fc from 'fast-check'
import {afterAll} from 'vitest'
import {removeScratchFolders} from './scratch-folder.ts'

/** The same property cases in every run, so that a red run is somebody's change. `FC_SEED=$RANDOM npx vitest run` looks for new ones. */
const SEED = 20_260_101

fc.configureGlobal({seed: Number(process.env['FC_SEED'] ?? SEED)})

// Test files share what they import, and this file alone is run for each of them.
afterAll(removeScratchFolders)
