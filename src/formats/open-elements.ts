import type {BlockKind} from './block.ts'
import {BLOCK_ELEMENTS, CODE_ELEMENTS, UNREAD_ELEMENTS} from './elements.ts'

/** How the text inside of an element is to be taken. */
type Standing =
  /** It is prose. */
  | 'prose'
  /** It is not, but stands in the sentence: code, a phrase in another language. */
  | 'opaque'
  /** It is not read. */
  | 'unread'

/** What an element says of its content besides its name. */
export interface ElementTraits {
  readonly lang?: string | undefined
  readonly translate?: string | undefined
  readonly role?: string | undefined
}

interface Open {
  readonly name: string
  readonly kind: BlockKind | undefined
  readonly part: string | undefined
  readonly isCode: boolean
  readonly isUnread: boolean
  readonly isForeign: boolean
  readonly isKept: boolean
  readonly isNavigation: boolean
  /** For each group of elements that end one another, the index of the open one, or -1. */
  readonly open: Readonly<Record<Group, number>>
}

type Group = 'p' | 'li' | 'dd' | 'tr' | 'td'

const GROUP: ReadonlyMap<string, Group> = new Map<string, Group>(
  Object.entries({p: 'p', li: 'li', dd: 'dd', dt: 'dd', tr: 'tr', td: 'td', th: 'td'}),
)

/** Elements inside of which another element of a group ends none outside. */
const FENCES: ReadonlyMap<string, readonly Group[]> = new Map<string, readonly Group[]>(
  Object.entries({
    ul: ['li', 'p'],
    ol: ['li', 'p'],
    menu: ['li', 'p'],
    dl: ['dd', 'p'],
    table: ['tr', 'td', 'p'],
    td: ['p'],
    th: ['p'],
    caption: ['p'],
    button: ['p'],
    object: ['p'],
  }),
)

const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>(
  Object.entries({
    p: 'paragraph',
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    h5: 'heading',
    h6: 'heading',
    title: 'heading',
    summary: 'heading',
    legend: 'heading',
    label: 'heading',
    button: 'heading',
    option: 'heading',
    li: 'list-item',
    dt: 'list-item',
    dd: 'list-item',
    blockquote: 'quotation',
    td: 'table-cell',
    th: 'table-cell',
    caption: 'caption',
    figcaption: 'caption',
  }),
)

/** What the elements make of a block within its kind. */
const PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({h1: 'h1', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h5', h6: 'h6', th: 'header', caption: 'table', figcaption: 'figure'}),
)

/** Elements and roles that surround the main text. */
const NAVIGATION = /^(?:nav|header|footer|aside|menu)$/
const NAVIGATION_ROLE = /^(?:navigation|banner|contentinfo|complementary|menu|menubar|search|toolbar|doc-toc)$/i

const NONE: Open['open'] = {p: -1, li: -1, dd: -1, tr: -1, td: -1}
const ROOT: Open = {
  name: '',
  kind: undefined,
  part: undefined,
  isCode: false,
  isUnread: false,
  isForeign: false,
  isKept: false,
  isNavigation: false,
  open: NONE,
}

function kindIn({kind: outer, part}: Open, name: string, {role}: ElementTraits): Pick<Open, 'kind' | 'part'> {
  if (role === 'doc-footnote' || role === 'doc-endnote') return {kind: 'footnote', part: undefined}
  const kind = KINDS.get(name)
  const isInherited = kind === undefined || (kind === 'paragraph' && outer !== undefined)
  return isInherited ? {kind: outer, part} : {kind, part: PARTS.get(name)}
}

const isForeign = (lang: string): boolean => lang !== '' && !/^(?:en|und|mul)(?:$|[-_])/i.test(lang)

/** Elements that were open at a place. */
export type SavedElements = readonly Open[]

/** The elements of HTML that are open at a place, and what they make of the text there. */
export class OpenElements {
  readonly #stack: Open[] = [ROOT]
  readonly #counts = new Map<string, number>()

  get #top(): Open {
    return this.#stack.at(-1) ?? ROOT
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#stack.length - 1
  }

  /** The kind that the elements give to a block; `undefined` where they say nothing. */
  get kind(): BlockKind | undefined {
    return this.#top.kind
  }

  /** What the elements make of a block within its kind. */
  get part(): string | undefined {
    return this.#top.part
  }

  /** Whether the elements say that what they hold surrounds the main text. */
  get isNavigation(): boolean {
    return this.#top.isNavigation
  }

  get standing(): Standing {
    const {isUnread, isCode, isForeign, isKept} = this.#top
    if (isUnread) return 'unread'
    return isCode || isForeign || isKept ? 'opaque' : 'prose'
  }

  open(name: string, traits: ElementTraits = {}): void {
    this.#closeImplied(name)
    const parent = this.#top
    const {lang, translate} = traits
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1)
    this.#stack.push({
      name,
      ...kindIn(parent, name, traits),
      isCode: parent.isCode || CODE_ELEMENTS.has(name),
      isUnread: parent.isUnread || UNREAD_ELEMENTS.has(name),
      isForeign: lang === undefined ? parent.isForeign : isForeign(lang),
      isKept: translate === undefined ? parent.isKept : translate.toLowerCase() === 'no',
      isNavigation: parent.isNavigation || NAVIGATION.test(name) || NAVIGATION_ROLE.test(traits.role ?? ''),
      open: this.#openIn(parent, name),
    })
  }

  #openIn(parent: Open, name: string): Open['open'] {
    const group = GROUP.get(name)
    const fences = FENCES.get(name)
    if (!group && !fences) return parent.open
    const open = {...parent.open}
    for (const fenced of fences ?? []) open[fenced] = -1
    if (group) open[group] = this.#stack.length
    return open
  }

  /** Ends the elements that the start of another one ends without an end tag. */
  #closeImplied(name: string): void {
    if (this.#top.isUnread || !BLOCK_ELEMENTS.has(name)) return
    const group = GROUP.get(name)
    const {open} = this.#top
    const from = Math.max(open.p, group ? open[group] : -1)
    if (group && open[group] >= 0) this.truncate(open[group] - 1)
    else if (from >= 0 && from === open.p) this.truncate(open.p - 1)
  }

  /** Ends the innermost element of a name, and all inside of it; an end tag without its start does nothing. */
  close(name: string): void {
    if (!this.#counts.get(name)) return
    while (this.#pop() !== name);
  }

  /** Ends the innermost elements until no more than `depth` are open. */
  truncate(depth: number): void {
    while (this.depth > depth) this.#pop()
  }

  /** Ends the innermost elements that stand within a text. */
  closeInline(): void {
    while (this.depth > 0 && !BLOCK_ELEMENTS.has(this.#top.name)) this.#pop()
  }

  /** What is open, to be opened again as it is. */
  save(): SavedElements {
    return this.#stack.slice(1)
  }

  restore(saved: SavedElements): void {
    this.truncate(0)
    for (const element of saved) {
      this.#stack.push(element)
      this.#counts.set(element.name, (this.#counts.get(element.name) ?? 0) + 1)
    }
  }

  #pop(): string {
    const {name} = this.#stack.pop() ?? ROOT
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1)
    return name
  }
}
