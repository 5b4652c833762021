/** What the parser of Markdown needs for MDX, bundled with it: with a parser of JavaScript, more than all the rest. */
export {Parser} from 'acorn'
export {default as acornJsx} from 'acorn-jsx'
export {mdxjs} from 'micromark-extension-mdxjs'
