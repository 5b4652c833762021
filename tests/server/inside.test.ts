import {InsideClient} from './harness/inside.ts'
import {protocolSuite} from './harness/protocol-suite.ts'

protocolSuite(() => new InsideClient())
