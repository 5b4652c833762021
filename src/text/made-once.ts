/** A function that makes its answer once for each object, and keeps it for as long as there is the object. */
export function madeOnce<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new WeakMap<Key, {readonly made: Made}>()
  return (key) => {
    const kept = known.get(key)
    if (kept !== undefined) return kept.made
    const made = make(key)
    known.set(key, {made})
    return made
  }
}
