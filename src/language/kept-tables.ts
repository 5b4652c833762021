/** Numbers that are made of a data file, and never changed after that. */
export type NumberTable = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** Gives the tables of a name, which stands for one content: those that an earlier run of the program has left, or what `make` makes. */
export type KeepTables = <Made extends {readonly [Name in keyof Made]: NumberTable}>(name: string, make: () => Made) => Made

/** Makes tables whenever it is asked for some. */
export const makeTables: KeepTables = (_name, make) => make()

let ofOwnData: KeepTables = makeTables

/** Has the tables of the package's own data kept by a program that starts often; to be called before anything is loaded. */
export function keepOwnTables(keep: KeepTables): void {
  ofOwnData = keep
}

/** What keeps the tables of the package's own data. */
export const ownTables: KeepTables = (name, make) => ofOwnData(name, make)
