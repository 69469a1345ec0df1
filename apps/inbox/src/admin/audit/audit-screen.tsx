import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { dayAndTimeOf } from '../../ui/format';
import { useDebounced } from '../../ui/use-debounced';
import { DataTable, type FoundOwner, Loaded, OwnerPicker, Screen, TextField, usePages } from '../parts';
import { type Entry, readEntries } from './operations';

/** The start of a day as a date field has it, here; null if none is chosen. */
function startOf(day: string, daysLater = 0): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  return new Date(year, month - 1, date + daysLater).toISOString();
}

const example = 'upsertUsers';

/** Who changed what, latest first. */
export function AuditScreen() {
  const [action, setAction] = useState('');
  const [actor, setActor] = useState<FoundOwner | null>(null);
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const wanted = useDebounced(action.trim(), 300);
  const times = { since: startOf(since), until: startOf(until, 1) };
  const filter = {
    actions: wanted === '' ? null : [wanted],
    actorIds: actor === null ? null : [actor.id],
    ...times,
  };
  const { query, end } = usePages(['audit', filter], (after) => readEntries(filter, after));
  return (
    <Screen
      isTop
      title={t`Audit log`}
      back="/admin"
      actions={
        <a className="button" href={exportPath(times)} download>
          {t`Export as JSON lines`}
        </a>
      }
    >
      <div className="filters form">
        <TextField
          label={t`Operation`}
          placeholder={example}
          dir="ltr"
          spellCheck={false}
          value={action}
          onChange={setAction}
        />
        <TextField label={t`First day`} type="date" value={since} onChange={setSince} />
        <TextField label={t`Last day`} type="date" value={until} onChange={setUntil} />
        <OwnerPicker label={t`By`} kinds={['user']} value={actor} onChange={setActor} />
      </div>
      <p className="quiet">{t`The export has all entries of these days.`}</p>
      <Loaded query={query}>
        {(entries) => (
          <DataTable
            label={t`Audit log`}
            rows={entries}
            keyOf={({ id }) => id}
            empty={t`No entries match. Change the filter.`}
            columns={[
              { title: t`What`, cell: (entry) => <EntryDetails entry={entry} /> },
              {
                title: t`By`,
                cell: ({ actor: by }) => (by === null ? t`A rule` : <bdi>{by.name}</bdi>),
                isSecondary: true,
              },
              { title: t`When`, cell: ({ at }) => dayAndTimeOf(at) },
            ]}
          />
        )}
      </Loaded>
      <div ref={end} />
    </Screen>
  );
}

function exportPath(times: Readonly<Record<string, string | null>>): string {
  const parameters = Object.entries(times).flatMap(([name, time]) => (time === null ? [] : [[name, time]]));
  return `/audit.jsonl?${new URLSearchParams(parameters).toString()}`;
}

function EntryDetails({ entry: { action, actor, change, requestId, subjects } }: { readonly entry: Entry }) {
  const count = subjects.length;
  return (
    <details>
      <summary>
        <code dir="ltr">{action}</code>
      </summary>
      <p className="quiet">{plural(count, { one: '# thing changed', other: '# things changed' })}</p>
      {actor !== null && (
        <p className="quiet">
          <bdi>{actor.name}</bdi>
        </p>
      )}
      {requestId !== null && (
        <p className="quiet">
          <Trans>
            Request <bdi>{requestId}</bdi>
          </Trans>
        </p>
      )}
      {change !== null && (
        <pre dir="ltr" tabIndex={0}>
          {JSON.stringify(JSON.parse(change), null, 2)}
        </pre>
      )}
    </details>
  );
}
