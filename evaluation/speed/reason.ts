/** The line that says most in what a failed process left on standard error: the first that names an error, or else the last. */
export function reasonIn(stderr: string): string {
  const lines = stderr.trim().split('\n')
  return lines.find((line) => /^(?:npm error|\w*Error\b)/.test(line)) ?? lines.at(-1) ?? ''
}

/** What was thrown, in a line. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))
