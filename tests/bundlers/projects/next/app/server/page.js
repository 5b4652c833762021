import {answer} from '../../../shared/answer.js'
import {lintAll} from '../../../shared/lint-all.js'

export const dynamic = 'force-dynamic'

/** A server component: what it found goes into the page as it is sent. */
export default async function Page() {
  return <pre id="found">{JSON.stringify(await answer(lintAll()))}</pre>
}
