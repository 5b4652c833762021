if (!require("node:worker_threads").isMainThread) setImmediate(() => process.exit(3))
