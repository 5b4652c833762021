/** Imports a package from where this module is compiled to: a folder that a peer is installed in. */
export const load = (name: string): Promise<unknown> => import(name)
