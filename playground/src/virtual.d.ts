declare module 'virtual:rule-pages' {
  /** The pages of the rules, as HTML. */
  const pages: readonly {readonly id: string; readonly html: string}[]
  export default pages
}
