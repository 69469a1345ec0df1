import { onScreen, refusedLine, type RefusedRow } from '@patchbay/importing';
import type { OpenedFile } from './open-file';

/** Saves refused rows as a CSV file with the columns of the imported one, so that they can be fixed and imported. */
export function saveRefused({ file, table }: OpenedFile, refused: readonly RefusedRow[]): void {
  const lines = [
    refusedLine(['line', 'reason', ...table.header]),
    ...refused.map(({ line, reason, cells }) => refusedLine([line, onScreen(reason), ...cells])),
  ];
  // Excel reads it as UTF-8 only with a byte order mark.
  const url = URL.createObjectURL(new Blob(['\ufeff', ...lines], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `refused-${file.name.replace(/\.[^.]*$/, '')}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
