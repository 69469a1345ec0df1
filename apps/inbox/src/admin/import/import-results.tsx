import { t } from '@lingui/core/macro';
import { type Counts, onScreen } from '@patchbay/importing';
import { type ReactNode, useEffect, useRef } from 'react';
import { listText, numberText } from '../../language';
import { DataTable } from '../parts';
import type { OpenedFile } from './open-file';
import { saveRefused } from './refused-file';
import type { ImportResult } from './run-import';
import type { Run } from './use-import';

interface ImportResultsProps {
  readonly opened: OpenedFile;
  readonly run: Extract<Run, { state: 'done' }>;
  readonly children?: ReactNode;
}

/** How many rows ended how, and those to look at. */
export function ImportResults({ opened, run: { dryRun, result }, children }: ImportResultsProps) {
  const { counts, consent, refused, warnings } = result;
  const names = countNames(dryRun);
  const title = useRef<HTMLHeadingElement>(null);
  // It is below what was looked at before.
  useEffect(() => title.current?.focus(), []);
  return (
    <section>
      <h3 ref={title} tabIndex={-1}>
        {dryRun ? t`What would happen` : t`The file was imported.`}
      </h3>
      <dl className="facts">
        {(Object.keys(names) as (keyof Counts)[]).map((end) => (
          <Fact key={end} name={names[end]} count={counts[end]} />
        ))}
        {consent !== null && (
          <>
            <Fact name={t`Opted out`} count={consent.optedOut} />
            <Fact name={t`Opted in`} count={consent.optedIn} />
          </>
        )}
      </dl>
      {refused.length > 0 && (
        <div>
          <button type="button" className="button" onClick={() => saveRefused(opened, refused)}>
            {t`Download the refused rows with their reasons`}
          </button>
        </div>
      )}
      {warnings.size > 0 && (
        <ul className="bullets">
          {[...warnings].map(([text, { count, line }]) => (
            <li key={text} className="quiet">
              <bdi>{onScreen(text)}</bdi> {warningText(numberText(count), numberText(line))}
            </li>
          ))}
        </ul>
      )}
      <Rows result={result} dryRun={dryRun} />
      {children}
    </section>
  );
}

const Fact = ({ name, count }: { readonly name: string; readonly count: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{numberText(count)}</dd>
  </div>
);

const countNames = (dryRun: boolean): Readonly<Record<keyof Counts, string>> => ({
  created: dryRun ? t`Would be created` : t`Created`,
  updated: dryRun ? t`Would be updated` : t`Updated`,
  unchanged: t`Unchanged`,
  stale: t`Older than what is stored`,
  repeated: t`Twice in the file`,
  refused: t`Refused`,
});

const warningText = (count: string, line: string): string => t`Rows: ${count}, the first in line ${line}.`;

const maxRowsShown = 100;

interface ShownRow {
  readonly line: number;
  readonly state: ReactNode;
  readonly note: ReactNode;
}

/** Refused rows, then those that may be somebody who is known, then the others. */
function Rows({ result: { refused, accepted }, dryRun }: { readonly result: ImportResult; readonly dryRun: boolean }) {
  const names = countNames(dryRun);
  const known = accepted.filter(({ possibleDuplicates }) => possibleDuplicates.length > 0);
  const others = accepted.filter(({ possibleDuplicates }) => possibleDuplicates.length === 0);
  const rows: ShownRow[] = [
    ...refused.map(({ line, reason }) => ({
      line,
      state: <span className="state-bad">{names.refused}</span>,
      note: <bdi>{onScreen(reason)}</bdi>,
    })),
    ...[...known, ...others].map(({ line, ended, possibleDuplicates }) => ({
      line,
      state: <span className={ended === 'stale' ? 'state-wait' : 'state-good'}>{names[ended]}</span>,
      note: possibleDuplicates.length > 0 && (
        <>
          {t`It may be a lead that a text created:`} <bdi>{listText(possibleDuplicates.map(({ name }) => name))}</bdi>
        </>
      ),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable
        label={t`Rows`}
        rows={rows.slice(0, maxRowsShown).map((row, place) => ({ ...row, key: `${place}` }))}
        keyOf={({ key }) => key}
        empty={null}
        columns={[
          { title: t`Line`, cell: ({ line }) => numberText(line) },
          { title: t`Result`, cell: ({ state }) => state },
          { title: t`Reason`, cell: ({ note }) => note },
        ]}
      />
      {rows.length > maxRowsShown && <p className="quiet">{firstRowsText(numberText(maxRowsShown))}</p>}
    </>
  );
}

const firstRowsText = (count: string): string => t`These are the first ${count}, with refused rows before the others.`;
