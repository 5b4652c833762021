/** The element with an id, which the page has. */
export const byId = <Made extends HTMLElement = HTMLElement>(id: string): Made => document.getElementById(id) as Made

type Attributes = Readonly<Record<string, string | boolean>>

/** An element with attributes and content; texts are texts, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) if (value !== false) made.setAttribute(key, value === true ? '' : value)
  made.append(...content)
  return made
}

/** A button that does something. */
export function button(name: string, act: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', {type: 'button', ...attributes}, name)
  made.addEventListener('click', act)
  return made
}

/** A choice among values, with a name for each. */
export function choice(
  values: readonly (readonly [value: string, name: string])[],
  chosen: string,
  change: (value: string) => void,
  attributes: Attributes = {},
): HTMLSelectElement {
  const options = values.map(([value, name]) => element('option', {value, selected: value === chosen}, name))
  const made = element('select', attributes, ...options)
  made.addEventListener('change', () => change(made.value))
  return made
}
