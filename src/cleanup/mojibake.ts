import {findMojibake} from '../analysis/find-mojibake.ts'
import {shortened} from '../text/excerpt.ts'
import {definePass} from './pass.ts'

/** Repairs text that was decoded with the wrong encoding. */
export const mojibake = definePass({
  id: 'mojibake',
  messages: {
    repaired: ({actual, repaired}) => ({
      reason: `Repaired “${actual}” to “${repaired}”`,
      note: 'The text was saved in UTF-8 and read in another encoding.',
    }),
  },
  run: (text) =>
    findMojibake(text).map((edit) => ({
      message: 'repaired',
      values: {actual: shortened(text.slice(edit.start, edit.end)), repaired: shortened(edit.text)},
      span: edit,
      edit,
      confidence: 0.95,
    })),
})
