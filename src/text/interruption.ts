/** Thrown by whoever is asked now and then whether to go on, so that what is under way ends. */
export class Interruption extends Error {
  override name = 'Interruption'
}
