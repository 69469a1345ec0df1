import { i18n } from '@lingui/core';
import { csvOf } from './csv';
import { causeNames } from './causes';
import type { NamedRow } from './figures-table';
import { allNames, names } from './numbers';

/** The table as a file: times in seconds, and a column per cause of failures that occurred. */
export function exportFigures(about: string, rows: readonly NamedRow[], fileName: string): void {
  const codes = [...new Set(rows.flatMap(({ figures }) => figures.failures.map(({ code }) => code)))].sort();
  const content = csvOf([
    [about, ...allNames.map((name) => i18n._(names[name])), ...codes.map((code) => i18n._(causeNames[code]))],
    ...rows.map(({ name, figures }) => [
      name,
      ...allNames.map((each) => figures[each]),
      ...codes.map((code) => figures.failures.find((failure) => failure.code === code)?.count ?? 0),
    ]),
  ]);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  link.download = fileName;
  link.click();
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
