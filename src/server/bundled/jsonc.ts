/** Changes of a file of JSON with comments that leave all else in it as it is. */
export {applyEdits, modify, parseTree} from 'jsonc-parser'
