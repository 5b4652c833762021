// @ts-expect-error: what is built, which has no types here
import {serve} from '../../../dist/server.js'

await serve()
