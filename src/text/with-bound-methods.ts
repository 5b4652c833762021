/** The names of what an object has by its class and the classes above, its constructor left out. */
function* inheritedNames(object: object): Generator<string> {
  for (let above = Object.getPrototypeOf(object); above !== Object.prototype; above = Object.getPrototypeOf(above)) {
    for (const name of Object.getOwnPropertyNames(above)) if (name !== 'constructor') yield name
  }
}

/** The same object, with methods that know it when they are taken out of it: `const {lint} = linter`. */
export function withBoundMethods<Made extends object>(object: Made): Made {
  for (const name of new Set(inheritedNames(object))) {
    const method: unknown = Reflect.get(object, name)
    if (typeof method === 'function') Object.defineProperty(object, name, {value: method.bind(object), writable: true, configurable: true})
  }
  return object
}
