import fc from 'fast-check'

/** The same property cases in every run, so that a red run is somebody's change. `FC_SEED=$RANDOM npx vitest run` looks for new ones. */
const SEED = 20_260_101

fc.configureGlobal({seed: Number(process.env['FC_SEED'] ?? SEED)})
