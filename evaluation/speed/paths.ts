import {fileURLToPath} from 'node:url'

/** The path of a file or folder of the bench, from its name relative to this folder. */
export const inBench = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** The path of a file or folder of the project. */
export const inProject = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))
