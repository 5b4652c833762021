/** What the parser of Markdown needs for MDX, bundled with it: with a parser of JavaScript, more than all the rest. */
export {mdxjs} from 'micromark-extension-mdxjs'
