/** What matters of a line of prose: what is escaped, code within the line, and the brace that opens an expression. */
const IN_PROSE = /\\.|`[^`]*`|\{/g

/** What matters of a line of code: strings that end in it, the start of a template, brackets. */
const IN_CODE = /\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[`()[\]{}]/g

/** What matters of a line of a template: what is escaped, and its end. */
const IN_TEMPLATE = /\\.|`/g

/** A line that may open imports or exports. */
const MODULE_CODE = /^(?:im|ex)port[ \t{*]/

/**
 * Follows the code of MDX, which may hold empty lines: expressions, imports and exports. It goes by their brackets alone, as far as they can be told from strings: what it takes for
 * code too long or too short, the parser sees.
 */
export class MdxCode {
  #braces = 0
  #brackets = 0
  #isTemplate = false
  #isModuleCode = false

  /** Whether the line after those that were read is in code. */
  get isOpen(): boolean {
    return this.#isModuleCode || this.#braces > 0 || this.#isTemplate
  }

  /** Reads a line, without its break; those of fenced code are left out. Lines come in order. */
  read(line: string): void {
    if (!this.isOpen) this.#isModuleCode = MODULE_CODE.test(line)
    for (let at = 0; at < line.length; ) {
      const pattern = this.#isTemplate ? IN_TEMPLATE : this.isOpen ? IN_CODE : IN_PROSE
      pattern.lastIndex = at
      const [piece] = pattern.exec(line) ?? []
      if (piece === undefined) break
      at = pattern.lastIndex
      this.#take(piece)
    }
    if (line.trim() === '' && this.#braces + this.#brackets === 0 && !this.#isTemplate) this.#isModuleCode = false
  }

  #take(piece: string): void {
    if (piece === '{') this.#braces++
    else if (piece === '}') this.#braces = Math.max(0, this.#braces - 1)
    else if (piece === '(' || piece === '[') this.#brackets++
    else if (piece === ')' || piece === ']') this.#brackets = Math.max(0, this.#brackets - 1)
    else if (piece === '`') this.#isTemplate = !this.#isTemplate
    if (!this.#isModuleCode && this.#braces === 0) this.#brackets = 0
  }
}
