import {Client} from './harness/client.ts'
import {protocolSuite} from './harness/protocol-suite.ts'

protocolSuite(() => new Client())
