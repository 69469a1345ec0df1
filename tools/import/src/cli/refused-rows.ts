import { refusedLine, type RefusedRow } from '@patchbay/importing';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** Where refused rows go. */
export interface RefusedRows {
  add(row: RefusedRow): void;
  /** Returns what is left to say about them. */
  end(): Promise<string>;
}

const maxPrinted = 100;

/** Prints the first ones. */
export function printRefused(print: (text: string) => void): RefusedRows {
  let count = 0;
  return {
    add({ line, reason }) {
      count += 1;
      if (count <= maxPrinted) print(`line ${line}: ${reason}`);
    },
    end: () =>
      Promise.resolve(
        count > maxPrinted ? `${count - maxPrinted} more were refused. --rejects writes them all to a file.` : '',
      ),
  };
}

/** Writes all of them to a CSV file with the columns of the imported one, so that they can be fixed and imported. */
export async function writeRefused(file: string, header: readonly string[]): Promise<RefusedRows> {
  // Others must not read what customers it has.
  const stream = createWriteStream(file, { mode: 0o600 });
  await new Promise<void>((resolve, reject) => stream.once('open', () => resolve()).once('error', reject));
  let count = 0;
  const write = (cells: readonly (string | number)[]) => stream.write(refusedLine(cells));
  write(['line', 'reason', ...header]);
  return {
    add({ line, reason, cells }) {
      count += 1;
      write([line, reason, ...cells]);
    },
    async end() {
      stream.end();
      await finished(stream);
      return count === 0 ? '' : `Refused rows are in ${file}.`;
    },
  };
}
