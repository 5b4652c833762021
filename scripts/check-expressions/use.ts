import {createLinter} from '../../src/linter/linter.ts'

const TEXT = 'She said “helo and left.\n<script>a</script> <noscript>b</noscript>\n\n---\ntitle: "a"\nother: \'b\'\n---\n\nWhich was late.'

/** Uses what makes regular expressions while it runs, so that they are seen. */
export async function use(): Promise<void> {
  const linter = await createLinter()
  for (const format of ['text', 'markdown', 'html'] as const) (await createLinter({format})).lint(TEXT)
  linter.clean(TEXT)
}
