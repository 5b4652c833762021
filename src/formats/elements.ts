import type {MarkName} from './block.ts'

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements at whose start and end a text ends. All others stand within a text. */
export const BLOCK_ELEMENTS = set(
  'address article aside base blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav ol option optgroup p plaintext pre script search section style summary table tbody td template tfoot th thead title tr ul xmp',
)

/** Elements without an end tag. */
export const VOID_ELEMENTS = set('area base br col embed hr img input link meta source track wbr')

/** Elements whose content is no prose and cannot be made prose by anything inside. Within a sentence their text is kept, as a name for itself. */
export const CODE_ELEMENTS = set('code kbd samp var tt sup sub data')

/** Elements that mark a stretch of a text, and what as. */
export const MARK_ELEMENTS: ReadonlyMap<string, MarkName> = new Map<string, MarkName>(
  Object.entries({a: 'link', strong: 'strong', b: 'strong', em: 'emphasis', i: 'emphasis', code: 'code', tt: 'code'}),
)

/** Elements whose content is not read at all. */
export const UNREAD_ELEMENTS = set(
  'script style pre textarea template svg math iframe object noscript select canvas audio video xmp plaintext listing noembed noframes datalist map',
)

/** Of the unread ones, those that stand in a sentence like a picture. */
export const PICTURE_ELEMENTS = set('svg math iframe object select canvas audio video textarea img input embed')

/** Attributes that are read to or by people. */
export const PROSE_ATTRIBUTES = set('alt title aria-label aria-description placeholder')
