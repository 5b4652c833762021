import {defaultKeymap, history, historyKeymap, isolateHistory} from '@codemirror/commands'
import {html} from '@codemirror/lang-html'
import {markdown} from '@codemirror/lang-markdown'
import {defaultHighlightStyle, HighlightStyle, syntaxHighlighting} from '@codemirror/language'
import {lintKeymap} from '@codemirror/lint'
import {Compartment, type Extension} from '@codemirror/state'
import {drawSelection, EditorView, keymap, placeholder} from '@codemirror/view'
import type {Format} from 'copydesk/worker'

/** The editor's looks, in the variables of the page's style sheet. Its own images are switched off, since the page's policy forbids inline ones. */
const LOOKS = EditorView.theme({
  '&': {color: 'var(--ink)', backgroundColor: 'transparent', fontSize: 'var(--text-size)', height: '100%'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--serif)', lineHeight: '1.6', overflow: 'auto'},
  '.cm-content': {padding: '1.6em 0', maxWidth: '38em', margin: '0 auto', caretColor: 'var(--ink)'},
  '.cm-line': {padding: '0 1.4em'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)', borderLeftWidth: '2px'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {background: 'var(--selection)'},
  '.cm-placeholder': {color: 'var(--quiet)', fontStyle: 'italic'},
  '.cm-lintRange': {backgroundImage: 'none', paddingBottom: '1px'},
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    textDecorationLine: 'underline',
    textUnderlineOffset: '0.22em',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintRange-error': {
    textDecorationStyle: 'solid',
    textDecorationColor: 'var(--error)',
    textDecorationThickness: '2px',
    backgroundColor: 'var(--error-wash)',
  },
  '.cm-lintRange-warning': {textDecorationStyle: 'wavy', textDecorationColor: 'var(--warn)', textDecorationThickness: '1.5px'},
  '.cm-lintRange-info': {textDecorationStyle: 'dotted', textDecorationColor: 'var(--info)', textDecorationThickness: '2px'},
  '.cm-lintRange-active': {backgroundColor: 'var(--active)'},
  '.cm-tooltip': {
    background: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--ink)',
    fontFamily: 'var(--sans)',
    fontSize: '0.8rem',
    maxWidth: '26rem',
    boxShadow: '0 4px 18px var(--shadow)',
  },
  '.cm-diagnostic': {padding: '0.6em 0.8em', borderLeft: '4px solid var(--info)', whiteSpace: 'normal'},
  '.cm-diagnostic-error': {borderLeftColor: 'var(--error)'},
  '.cm-diagnostic-warning': {borderLeftColor: 'var(--warn)'},
  '.cm-diagnosticSource': {color: 'var(--quiet)', opacity: '1', fontSize: '0.72rem'},
  '.cm-diagnosticAction': {
    font: 'inherit',
    color: 'var(--ink)',
    backgroundColor: 'var(--ground)',
    border: '1px solid var(--line)',
    borderRadius: '0',
    margin: '0.5em 0.4em 0 0',
    padding: '0.25em 0.6em',
    cursor: 'pointer',
  },
})

/** Markup stands back, and what it says of the text is shown. */
const MARKUP = HighlightStyle.define(
  defaultHighlightStyle.specs.map(({color, ...spec}) => (color ? {...spec, color: 'var(--quiet)'} : spec)),
)

const LANGUAGES: Readonly<Record<Format, () => Extension>> = {
  text: () => [],
  markdown: () => markdown(),
  mdx: () => markdown(),
  html: () => html(),
}

/** The page's editor, in a tree of its own: there its style sheets need no inline code, which the page's policy forbids. */
export class Editor {
  readonly view: EditorView
  readonly #language = new Compartment()

  constructor(parent: HTMLElement, extensions: Extension) {
    const root = parent.attachShadow({mode: 'open'})
    this.view = new EditorView({
      root,
      parent: root,
      extensions: [
        history(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': 'Your text',
          tabindex: '0',
          spellcheck: 'false',
          autocorrect: 'off',
          'aria-describedby': 'keys',
        }),
        placeholder('Paste an article here, or drop a file.'),
        syntaxHighlighting(MARKUP),
        keymap.of([...lintKeymap, ...defaultKeymap, ...historyKeymap]),
        this.#language.of([]),
        LOOKS,
        extensions,
      ],
    })
  }

  get text(): string {
    return this.view.state.doc.toString()
  }

  /** Another text in place of what stands there; one step to undo. Only what is different between the two is changed. */
  replace(text: string): void {
    const before = this.text
    let start = 0
    while (start < before.length && start < text.length && before[start] === text[start]) start++
    let tail = 0
    while (tail < Math.min(before.length, text.length) - start && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++
    this.view.dispatch({
      changes: {from: start, to: before.length - tail, insert: text.slice(start, text.length - tail)},
      annotations: isolateHistory.of('full'),
    })
  }

  setFormat(format: Format): void {
    this.view.dispatch({effects: this.#language.reconfigure(LANGUAGES[format]())})
  }

  /** Selects a stretch and shows it. */
  show(from: number, to: number): void {
    this.view.dispatch({selection: {anchor: from, head: to}, effects: EditorView.scrollIntoView(from, {y: 'center'})})
    this.view.focus()
  }
}
