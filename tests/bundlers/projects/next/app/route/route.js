import {answer} from '../../../shared/answer.js'
import {lintAll} from '../../../shared/lint-all.js'

export const dynamic = 'force-dynamic'

export const GET = async () => Response.json(await answer(lintAll()))
