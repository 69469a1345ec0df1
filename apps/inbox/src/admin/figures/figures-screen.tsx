import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../directory';
import type { FiguresBy } from '../../generated/graphql';
import { shortDayOf } from '../../ui/format';
import { adminKey, type FoundOwner, Loaded, OwnerPicker, Screen, SelectField, TextField } from '../parts';
import './figures.css';
import { FoundFigures } from './found-figures';
import { readFigures } from './operations';
import { presetNames } from './preset-names';
import { type DaySpan, hereTimeZone, presetDays, presets, type Preset, spanOf } from './spans';

type By = Exclude<FiguresBy, 'TOTAL'>;
const kinds = ['DAY', 'USER', 'TEAM', 'PHONE_NUMBER'] as const satisfies readonly By[];
const refreshMs = 60_000;

/** How much was texted, how well it arrived, and how fast customers were answered. */
export function FiguresScreen() {
  const { me } = useMe();
  const [preset, setPreset] = useState<Preset>('fortnight');
  const [days, setDays] = useState<DaySpan>(presetDays('fortnight'));
  const [by, setBy] = useState<By>('DAY');
  const [team, setTeam] = useState<FoundOwner | null>(null);
  const span = spanOf(preset === 'other' ? days : presetDays(preset));
  const choose = (next: Preset) => {
    if (next === 'other' && preset !== 'other') setDays(presetDays(preset));
    setPreset(next);
  };
  const kindNames = { DAY: t`Day`, USER: t`Seller`, TEAM: t`Team`, PHONE_NUMBER: t`Number` };
  return (
    <Screen isTop title={t`Figures`} back={me?.role === 'ADMIN' ? '/admin' : '/'}>
      <div className="filters form">
        <SelectField
          label={t`Days`}
          value={preset}
          onChange={choose}
          options={presets.map((value) => ({ value, label: i18n._(presetNames[value]) }))}
        />
        {preset === 'other' && (
          <>
            <TextField
              label={t`First day`}
              type="date"
              value={days.first}
              onChange={(first) => setDays({ ...days, first })}
            />
            <TextField
              label={t`Last day`}
              type="date"
              value={days.last}
              onChange={(last) => setDays({ ...days, last })}
            />
          </>
        )}
        <SelectField
          label={t({ message: 'By', context: 'grouped' })}
          value={by}
          onChange={setBy}
          options={kinds.map((value) => ({ value, label: kindNames[value] }))}
        />
        <OwnerPicker label={t`Team`} kinds={['team']} value={team} onChange={setTeam} />
      </div>
      <p className="quiet">{t`Texts count when they were written. Less than a minute old.`}</p>
      {span === null ? (
        <p className="hint">{t`Choose a first day, and a last day that is not before it.`}</p>
      ) : (
        <Results span={span} by={by} about={kindNames[by]} team={team} />
      )}
    </Screen>
  );
}

interface ResultsProps {
  readonly span: { readonly from: string; readonly until: string };
  readonly by: By;
  readonly about: string;
  readonly team: FoundOwner | null;
}

function Results({ span, by, about, team }: ResultsProps) {
  const input = { ...span, by, timeZone: hereTimeZone(), teamIds: team === null ? null : [team.id] };
  const query = useQuery({
    queryKey: [adminKey, 'figures', input],
    queryFn: async () => ({ ...(await readFigures(input)), by }),
    staleTime: 0,
    refetchInterval: refreshMs,
    placeholderData: keepPreviousData,
  });
  const [first, last] = [span.from, new Date(Date.parse(span.until) - 1).toISOString()].map((at) => shortDayOf(at));
  return (
    <Loaded query={query}>
      {(found) =>
        // What is shown until the answer comes is about something else, and must not get the new names.
        found.by === by ? (
          <FoundFigures found={found} by={by} about={about} days={first === last ? first! : `${first!} – ${last!}`} />
        ) : (
          <p className="hint" aria-busy="true">{t`Loading…`}</p>
        )
      }
    </Loaded>
  );
}
