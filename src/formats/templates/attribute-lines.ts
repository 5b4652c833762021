import {matchAt} from '../markdown-lines.ts'

/**
 * `:author: Ada Byron` over `:title: "Boats"`: lines of attributes as AsciiDoc and MyST have them. One alone may open with a picture (`:tada: We sail!`), unless
 * all that it has is a string.
 */
const LINES = /(?:(?<=^|\n):[a-z][\w-]{0,40}:[ \t][^\r\n]*(?:\r?\n|$)){2,}|(?<=^|\n):[a-z][\w-]{0,40}:[ \t]+"[^"\r\n]*"[ \t]*(?:\r?\n|$)/iy

/** Where the lines of attributes end the first of which starts at an offset; -1 where there are none. */
export const attributeLinesEnd = (source: string, start: number): number => (matchAt(LINES, source, start) === null ? -1 : LINES.lastIndex)
