/** A file of a pack: its text, or of a rule what its YAML stands for. */
export type PackFile = string | Readonly<Record<string, unknown>>
