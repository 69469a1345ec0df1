import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';

export interface LogFile {
  /** A descriptor to hand to a child process. */
  readonly file: number;
  /** The end of what was written since it was opened. */
  tail(): string;
  close(): void;
}

/** A file, as a pipe would stall the server behind a busy reader. */
export function openLog(path: string): LogFile {
  const file = openSync(path, 'a', 0o600);
  const { size } = fstatSync(file);
  return {
    file,
    tail: () => readFileSync(path).subarray(size).toString('utf8').trimEnd().split('\n').slice(-20).join('\n'),
    close: () => closeSync(file),
  };
}
