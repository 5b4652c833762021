/** An input of `dictionaries/sources.json`. */
export interface Input {
  readonly name: string
  readonly repository: string
  readonly commit: string
  readonly paths: string
}
