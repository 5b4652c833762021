import type {WorkerSettings} from 'copydesk/worker'
import schema from '../../dist/schema.json'
import {button, byId, choice, element} from './dom.ts'

/** As much of the schema of a configuration as the form is made from. */
interface Shape {
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly type?: string
  readonly items?: Shape | readonly [Shape, Shape]
  readonly anyOf?: readonly [Shape, Shape]
  readonly properties?: Readonly<Record<string, Shape>>
}

type Values = Record<string, unknown>

const {properties, definitions} = schema as unknown as {properties: Record<string, Shape>; definitions: {rules: Shape}}

const lines = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : '')
const listOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A field for what the schema says a value is. */
function field(shape: Shape, value: unknown, change: (value: unknown) => void, id: string): HTMLElement {
  const chosen = value ?? shape.default
  if (shape.enum) {
    const values = shape.enum.map((one) => [one, one] as const)
    return choice(
      shape.default === undefined ? [['', 'as it comes'], ...values] : values,
      String(chosen ?? ''),
      (next) => change(next || undefined),
      {id},
    )
  }
  if (shape.type === 'boolean') {
    const input = element('input', {type: 'checkbox', id, checked: chosen === true})
    input.addEventListener('change', () => change(input.checked))
    return input
  }
  const items = shape.items as Shape | undefined
  return items?.enum
    ? boxes(items.enum, (chosen ?? []) as string[], (shape.default ?? []) as string[], change, id)
    : area(chosen, change, id)
}

function boxes(
  values: readonly string[],
  chosen: readonly string[],
  byDefault: readonly string[],
  change: (value: unknown) => void,
  id: string,
): HTMLElement {
  const inputs = values.map((value) => element('input', {type: 'checkbox', value, checked: chosen.includes(value)}))
  const labels = inputs.map((input) => element('label', {class: 'box'}, input, ` ${input.value}`))
  const group = element('span', {class: 'boxes', id}, ...labels)
  group.addEventListener('change', () => {
    const picked = inputs.filter(({checked}) => checked).map(({value}) => value)
    change(picked.length === byDefault.length && picked.every((one) => byDefault.includes(one)) ? undefined : picked)
  })
  return group
}

function area(value: unknown, change: (value: unknown) => void, id: string): HTMLElement {
  const made = element('textarea', {id, rows: '4', spellcheck: 'false'})
  made.value = lines(value)
  made.addEventListener('change', () => change(listOf(made.value).length > 0 ? listOf(made.value) : undefined))
  return made
}

const GENERAL: readonly (readonly [keyof WorkerSettings & string, string])[] = [
  ['language', 'English of'],
  ['genre', 'Genre'],
  ['topics', 'Topics'],
  ['words', 'Words of your own, one a line'],
  ['passes', 'What “Clean” does'],
]

/** What is set, without what is empty. */
function without(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && !isEmpty(value)))
}

const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** The form of the settings, made from the schema of configurations, and the configuration that says the same. */
export class SettingsView {
  #settings: Values
  readonly #change: (settings: WorkerSettings) => void
  readonly #code = element('pre', {class: 'config', tabindex: '0', role: 'region', 'aria-label': 'Configuration'})

  constructor(settings: WorkerSettings, change: (settings: WorkerSettings) => void) {
    this.#settings = {...settings}
    this.#change = change
  }

  /** Draws the form for settings. */
  show(settings: WorkerSettings): void {
    this.#settings = {...settings}
    const copy = button('Copy', () => void navigator.clipboard.writeText(this.#code.textContent ?? ''))
    const reset = button('All as it comes', () => {
      this.#set({})
      this.show({})
    })
    const note = element('p', {}, 'Put this into ', element('code', {}, 'copydesk.config.json'), ' of a project.')
    const aside = element(
      'aside',
      {class: 'queries', 'aria-label': 'The same as a configuration'},
      element('div', {class: 'queries-head'}, element('h3', {}, 'The same as a file'), note),
      element('div', {class: 'batch'}, copy, reset),
      this.#code,
    )
    const form = element('form', {class: 'settings'}, this.#general(), this.#rules())
    form.addEventListener('submit', (event) => event.preventDefault())
    byId('view-settings').replaceChildren(
      element('h2', {id: 'settings-title'}, 'Settings'),
      element('div', {class: 'columns'}, form, aside),
    )
    this.#print()
  }

  #set(settings: Values): void {
    this.#settings = without(settings)
    this.#print()
    this.#change(this.#settings as WorkerSettings)
  }

  #print(): void {
    this.#code.textContent = JSON.stringify(this.#settings, undefined, 2)
  }

  #general(): HTMLElement {
    const rows = GENERAL.map(([name, title]) => {
      const id = `setting-${name}`
      const shape = properties[name]!
      const whole = name === 'passes' ? {...shape, default: (shape.items as Shape).enum} : shape
      const made = field(whole, this.#settings[name], (value) => this.#set({...this.#settings, [name]: value}), id)
      return row(title, shape.description, made)
    })
    return element('fieldset', {}, element('legend', {}, 'In general'), ...rows)
  }

  #rules(): HTMLElement {
    const entries = Object.entries(definitions.rules.properties ?? {}).filter(([, {anyOf}]) => anyOf?.[1].items)
    return element('fieldset', {}, element('legend', {}, 'Rules'), ...entries.map(([id, shape]) => this.#rule(id, shape)))
  }

  #rule(id: string, {description = '', anyOf}: Shape): HTMLElement {
    const [severity, options] = anyOf![1].items as readonly [Shape, Shape]
    const [, own = 'warn'] = /Its own severity is "(\w+)"/.exec(description) ?? []
    const [chosen, values] = this.#ruleSetting(id, own)
    const set = (next: string, given: Values) => this.#setRule(id, own, next, given)
    const select = choice(
      (severity.enum ?? []).map((one) => [one, one] as const),
      chosen,
      (next) => set(next, this.#ruleSetting(id, own)[1]),
      {id: `rule-${id}`},
    )
    const rows = Object.entries(options.properties ?? {}).map(([name, shape]) => {
      const change = (value: unknown) => {
        const [now, given] = this.#ruleSetting(id, own)
        set(now, {...given, [name]: JSON.stringify(value) === JSON.stringify(shape.default) ? undefined : value})
      }
      return row(name, shape.description?.replace(/ Takes .*/, ''), field(shape, values[name], change, `option-${id}-${name}`))
    })
    const name = element('span', {}, element('a', {href: `#rules/${id}`}, id))
    const more = rows.length > 0 ? [element('details', {}, element('summary', {}, `Options of ${id}`), ...rows)] : []
    select.setAttribute('aria-label', `Severity of ${id}`)
    return element('div', {class: 'rule'}, name, select, ...more)
  }

  #ruleSetting(id: string, own: string): readonly [severity: string, options: Values] {
    const set = (this.#settings['rules'] as Values | undefined)?.[id]
    return Array.isArray(set) ? [set[0], set[1] ?? {}] : [(set as string | undefined) ?? own, {}]
  }

  #setRule(id: string, own: string, severity: string, options: Values): void {
    const given = without(options)
    const plain = severity === own ? undefined : severity
    const rules = {...(this.#settings['rules'] as Values | undefined), [id]: isEmpty(given) ? plain : [severity, given]}
    this.#set({...this.#settings, rules: without(rules)})
  }
}

/** A field with its name and what is said of it. */
function row(title: string, description: string | undefined, made: HTMLElement): HTMLElement {
  const isGroup = made.classList.contains('boxes')
  const name = isGroup
    ? element('span', {class: 'name', id: `${made.id}-name`}, title)
    : element('label', {class: 'name', for: made.id}, title)
  if (isGroup) {
    made.setAttribute('role', 'group')
    made.setAttribute('aria-labelledby', `${made.id}-name`)
  }
  return element('div', {class: 'row'}, name, made, element('p', {class: 'about'}, ...withCode(description ?? '')))
}

/** A description, with what stands between backquotes as code. */
const withCode = (text: string): (Node | string)[] => text.split('`').map((part, at) => (at % 2 ? element('code', {}, part) : part))
