import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

export interface LogFile {
  /** A file descriptor for a child process. */
  readonly file: number;
  /** The last lines that were written since it was opened. */
  tail(): string;
  close(): void;
}

/** A file, because a busy reader of a pipe would block the server. */
export function openLog(path: string): LogFile {
  const file = openSync(path, 'a', 0o600);
  const { size } = fstatSync(file);
  return {
    file,
    tail: () => readFileSync(path).subarray(size).toString('utf8').trimEnd().split('\n').slice(-20).join('\n'),
    close: () => closeSync(file),
  };
}
