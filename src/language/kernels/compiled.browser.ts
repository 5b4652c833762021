/** None in a browser: under the usual rules of a page, `default-src 'self'`, they may not be compiled, and to try would be reported to who runs the site. */
export const netKernel: string | undefined = undefined
export const taggerKernel: string | undefined = undefined
