import {serve} from '../../../dist/server.js'

await serve()
