/** The names of HTML's character references, bundled with the parser of Markdown, which decodes by them too. */
export {decodeNamedCharacterReference} from 'decode-named-character-reference'
