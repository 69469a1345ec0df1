import { closeSync, openSync, readFileSync } from 'node:fs';

export interface LogFile {
  /** A descriptor to hand to a child process. */
  readonly file: number;
  tail(): string;
  close(): void;
}

/** Emptied by every start, so that it does not grow for good. A file, as a pipe would stall the server behind a busy reader. */
export function openLog(path: string): LogFile {
  const file = openSync(path, 'w', 0o600);
  return {
    file,
    tail: () => readFileSync(path, 'utf8').trimEnd().split('\n').slice(-20).join('\n'),
    close: () => closeSync(file),
  };
}
