import {findMojibake} from '../analysis/mojibake.ts'
import {definePass} from './pass.ts'
import {shown} from './shown.ts'

/** Repairs text that was decoded with the wrong encoding. */
export const mojibake = definePass({
  id: 'mojibake',
  messages: {
    repaired: ({actual, repaired}) => ({
      reason: `Repaired “${actual}” to “${repaired}”`,
      note: 'The text was saved in UTF-8 and read in another encoding on its way here.',
    }),
  },
  run: (text) =>
    findMojibake(text).map((edit) => ({
      message: 'repaired',
      values: {actual: shown(text.slice(edit.start, edit.end)), repaired: shown(edit.text)},
      span: edit,
      edit,
      confidence: 0.95,
    })),
})
