/** The parser of Markdown, as it is bundled into `dist`: see decision 0016. */
export {parse, postprocess, preprocess} from 'micromark'
export {frontmatter} from 'micromark-extension-frontmatter'
export {gfm} from 'micromark-extension-gfm'
export {decodeString} from 'micromark-util-decode-string'
