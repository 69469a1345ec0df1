import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { lazy, Suspense, useState } from 'react';
import type { FiguresBy } from '../../generated/graphql';
import { isolated, numberText } from '../../language';
import { readableNumber, shortDayOf } from '../../ui/format';
import { DataTable, SelectField } from '../parts';
import { causeNames } from './causes';
import { exportFigures } from './export-figures';
import { FiguresTable, type NamedRow } from './figures-table';
import { allNames, type ChartName, charts, names, nobody, shown } from './numbers';
import type { Counted, Figures, FiguresOfSpan } from './operations';
import { noonOf } from './spans';

type By = Exclude<FiguresBy, 'TOTAL'>;
const DayChart = lazy(async () => ({ default: (await import('./charts')).DayChart }));
const BarChart = lazy(async () => ({ default: (await import('./charts')).BarChart }));
const maxBars = 12;

interface FoundProps {
  readonly found: FiguresOfSpan;
  readonly by: By;
  readonly about: string;
  readonly days: string;
}

export function FoundFigures({ found: { rows, total }, by, about, days }: FoundProps) {
  if (total === undefined || rows.every(({ received, sent, optOuts }) => received + sent + optOuts === 0))
    return <p className="hint">{t`No texts in these days. Choose other days, or all teams.`}</p>;
  const named = rows.map((row, place) => ({ key: String(place), name: nameOf(row, by), figures: row }));
  const sum: NamedRow = { key: 'total', name: t`Total`, figures: total };
  return (
    <>
      <Summary total={total} />
      <Chart rows={named} by={by} days={days} />
      <section>
        <div className="screen-head">
          <h3 className="figures-title">{t`All figures`}</h3>
          <button
            type="button"
            className="button"
            onClick={() => exportFigures(about, [...named, sum], `figures-${by.toLowerCase()}.csv`)}
          >
            {t`Export as CSV`}
          </button>
        </div>
        <FiguresTable label={t`All figures`} about={about} rows={named} total={rows.length > 1 ? sum : null} />
      </section>
      <Failures total={total} />
    </>
  );
}

function nameOf({ day, subject }: Figures, by: By): string {
  if (day !== null) return shortDayOf(noonOf(day).toISOString());
  switch (subject?.__typename) {
    case 'PhoneNumber':
      return `${isolated(subject.name)} ${isolated(readableNumber(subject.number))}`;
    case 'User':
    case 'Team':
      return subject.name;
    default:
      return nobody(by);
  }
}

const Summary = ({ total }: { readonly total: Counted }) => (
  <dl className="facts">
    {allNames.map((name) => (
      <div key={name}>
        <dt>{i18n._(names[name])}</dt>
        <dd>{shown(name, total[name])}</dd>
      </div>
    ))}
  </dl>
);

function Chart({ rows, by, days }: { readonly rows: readonly NamedRow[]; readonly by: By; readonly days: string }) {
  const [name, setName] = useState<ChartName>('texts');
  const { title, names: shownNames } = charts[name];
  const about = i18n._(title);
  const drawn = by === 'DAY' ? rows : rows.slice(0, maxBars);
  const [first, second] = shownNames.map((each) => ({
    name: i18n._(names[each]),
    values: drawn.map(({ figures }) => figures[each]),
  }));
  const props = {
    label: t`${about}, ${days}. The table below has all numbers.`,
    rows: drawn.map((row) => row.name),
    series: [first!, second!] as const,
    text: (value: number) => shown(shownNames[0], value),
  };
  const left = rows.length - drawn.length;
  return (
    <section>
      <div className="filters form">
        <SelectField
          label={t`Chart`}
          value={name}
          onChange={setName}
          options={(Object.keys(charts) as ChartName[]).map((value) => ({ value, label: i18n._(charts[value].title) }))}
        />
      </div>
      <Suspense fallback={<div className="chart" aria-busy="true" />}>
        {by === 'DAY' ? <DayChart {...props} /> : <BarChart {...props} />}
      </Suspense>
      {left > 0 && <p className="quiet">{t`The chart has the ${maxBars} with the most texts, the table has all.`}</p>}
    </section>
  );
}

function Failures({ total: { failures } }: { readonly total: Counted }) {
  return (
    <section>
      <h3>{t`Why texts failed`}</h3>
      <DataTable
        label={t`Why texts failed`}
        rows={failures}
        keyOf={({ code }) => code}
        empty={t`No text failed.`}
        columns={[
          { title: t`Cause`, cell: ({ code }) => i18n._(causeNames[code] ?? causeNames.OTHER) },
          { title: t`Texts`, cell: ({ count }) => numberText(count) },
        ]}
      />
    </section>
  );
}
