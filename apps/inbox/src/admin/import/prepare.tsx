import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isolated, listText } from '../../language';
import { Problem } from '../../ui/problem';
import { readFields } from '../fields';
import { adminKey } from '../parts';
import { type Choices, ignoredConsent, problemOf } from './choices';
import { ColumnTable } from './column-table';
import { ImportOptions } from './import-options';
import { ImportResults } from './import-results';
import { readTeams, readUsers } from './operations';
import type { OpenedFile } from './open-file';
import { RunningImport } from './running-import';
import { useImport } from './use-import';

interface PrepareProps {
  readonly opened: OpenedFile;
  readonly first: Choices;
  /** Its import was interrupted and begins again. */
  readonly isContinued: boolean;
  readonly onLeave: () => void;
}

/** From what the columns are to what became of the rows. */
export function Prepare({ opened, first, isContinued, onLeave }: PrepareProps) {
  const [choices, setChoices] = useState(first);
  const { run, start, reset, ...control } = useImport();
  const hasContinued = useRef(false);
  useEffect(() => {
    if (!isContinued || hasContinued.current) return;
    hasContinued.current = true;
    start(opened, first, false);
  }, [isContinued, opened, first, start]);
  if (run.state === 'running') return <RunningImport run={run} file={opened.file.name} {...control} />;
  if (run.state === 'done' && !run.dryRun)
    return (
      <ImportResults opened={opened} run={run}>
        <button type="button" className="button" onClick={onLeave}>
          {t`Import another file`}
        </button>
      </ImportResults>
    );
  const change = (next: Choices) => {
    setChoices(next);
    // What was checked was something else.
    if (run.state !== 'idle') reset();
  };
  const problem = problemOf(opened.table, choices);
  const unused = ignoredConsent(opened.table, choices);
  return (
    <>
      <p>{foundText(opened)}</p>
      <Columns opened={opened} choices={choices} onChange={change} />
      {unused.length > 0 && <p className="status-problem">{unusedText(unused)}</p>}
      {run.state === 'failed' && <Problem>{run.message}</Problem>}
      {problem !== null && <Problem>{problem}</Problem>}
      {run.state === 'done' && <ImportResults opened={opened} run={run} />}
      <div className="buttons">
        <button
          type="button"
          className={run.state === 'done' ? 'button' : 'button button-primary'}
          disabled={problem !== null}
          onClick={() => start(opened, choices, true)}
        >
          {t`Check without importing`}
        </button>
        {run.state === 'done' && (
          <button type="button" className="button button-primary" onClick={() => start(opened, choices, false)}>
            {t`Import`}
          </button>
        )}
        <button type="button" className="button" onClick={onLeave}>
          {t`Choose another file`}
        </button>
      </div>
    </>
  );
}

function foundText({ file, product, table: { encoding } }: OpenedFile): string {
  const [name, characters] = [isolated(file.name), isolated(encoding.label.toUpperCase())];
  if (product === null) return t`${name} is a table of your own, in ${characters}. Check what each column is.`;
  const system = isolated(product);
  return t`${name} is an export of ${system}, in ${characters}. Check what each column is.`;
}

function unusedText(columns: readonly string[]): string {
  const names = listText(columns.map(isolated));
  return t`Ignored, although it may say who must not be texted: ${names}. Choose what it is, if it does.`;
}

interface ColumnsProps {
  readonly opened: OpenedFile;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

function Columns({ opened, choices, onChange }: ColumnsProps) {
  const custom = useQuery({ queryKey: [adminKey, 'fields'], queryFn: readFields }).data ?? [];
  const owners = useQuery({ queryKey: [adminKey, 'import-owners'], queryFn: ownerNames }).data ?? [];
  const hasTypes = Object.values(choices.columns).includes('type');
  return (
    <>
      <ColumnTable
        opened={opened}
        choices={choices}
        custom={custom.filter(({ recordType }) => hasTypes || recordType === choices.type)}
        onChoose={(columns) => onChange({ ...choices, columns })}
      />
      <ImportOptions choices={choices} hasTypes={hasTypes} owners={owners} onChange={onChange} />
    </>
  );
}

async function ownerNames(): Promise<string[]> {
  const [users, teams] = await Promise.all([readUsers(), readTeams()]);
  return [...new Set([...users, ...teams].map(({ name }) => name))].sort((one, other) => one.localeCompare(other));
}
