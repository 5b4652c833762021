/** Lines of unchanged text around each change; as many as `diff -u` shows. */
const CONTEXT = 3

/** What was changed in a file, as `diff -u` tells it. */
export async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  const {createTwoFilesPatch, FILE_HEADERS_ONLY} = await import('diff')
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, {context: CONTEXT, headerOptions: FILE_HEADERS_ONLY})
}
