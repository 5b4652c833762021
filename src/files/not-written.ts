const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to write this file',
  EPERM: 'no permission to write this file',
  ENOENT: 'there is no such folder',
  EEXIST: 'what should be a folder in this path is a file',
  ENOTDIR: 'what should be a folder in this path is a file',
  EISDIR: 'this is a folder, not a file',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'no space is left on the disk',
  EROFS: 'the disk is read-only',
}

/** In our words why something could not be written. */
export function reasonNotWritten(error: unknown): string {
  const {code = '', message = ''} = error as {code?: string; message?: string}
  return reasons[code] ?? message
}
