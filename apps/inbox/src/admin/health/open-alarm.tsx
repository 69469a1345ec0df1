import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useId } from 'react';
import { dayAndTimeOf, waitOf } from '../../ui/format';
import { SameCause } from '../callbacks';
import { kindNames } from './names';
import type { Alarm } from './operations';
import { SubjectLink } from './subject-link';

export function OpenAlarm({ alarm }: { readonly alarm: Alarm }) {
  const titleId = useId();
  const { kind, message, advice, since, waitingSince, subjects } = alarm;
  return (
    <li aria-labelledby={titleId}>
      <h3 id={titleId}>{i18n._(kindNames[kind])}</h3>
      <p dir="auto">{message}</p>
      <p className="quiet" dir="auto">
        {advice}
      </p>
      <dl className="facts">
        <div>
          <dt>{t`Since`}</dt>
          <dd>{dayAndTimeOf(since)}</dd>
        </div>
        {waitingSince !== null && (
          <div>
            <dt>{t`A customer has been waiting for`}</dt>
            <dd>{waitOf(waitingSince).text}</dd>
          </div>
        )}
      </dl>
      {kind === 'QUARANTINED_TEXTS' && <Fix alarm={alarm} />}
      {subjects.length > 0 && (
        <details open={subjects.length === 1 && kind !== 'QUARANTINED_TEXTS'}>
          <summary>{t`What it is about`}</summary>
          <ul className="bullets">
            {subjects.map((subject) => (
              <li key={subject.id}>
                <SubjectLink subject={subject} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function Fix({ alarm: { subjects } }: { readonly alarm: Alarm }) {
  for (const subject of subjects)
    if (subject.__typename === 'Receipt' && subject.state === 'QUARANTINED') return <SameCause callback={subject} />;
  return <p className="quiet">{t`They are no longer set aside. The alarm ends by itself.`}</p>;
}
