import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { dayAndTimeOf } from '../../ui/format';
import { DataTable, Loaded, Screen, usePages } from '../parts';
import { kindNames } from './names';
import { OpenAlarm } from './open-alarm';
import { readAlarms } from './operations';

/** What is wrong now, and what was. Events load it again when an alarm begins or ends. */
export function HealthScreen() {
  const { query, end } = usePages(['health', 'alarms', true], (after) => readAlarms(true, after));
  return (
    <Screen isTop title={t`Health`} back="/admin">
      <p className="quiet">
        <Trans>
          An alarm begins and ends by itself. Texts that did not arrive are under{' '}
          <Link href="/?view=attention">Needs attention</Link>.
        </Trans>
      </p>
      <Loaded query={query}>
        {(alarms) =>
          alarms.length === 0 ? (
            <p className="hint">{t`Everything works.`}</p>
          ) : (
            <ul className="alarms">
              {alarms.map((alarm) => (
                <OpenAlarm key={alarm.id} alarm={alarm} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div ref={end} />
      <EndedAlarms />
    </Screen>
  );
}

function EndedAlarms() {
  const { query, end } = usePages(['health', 'alarms', false], (after) => readAlarms(false, after));
  return (
    <section>
      <h3>{t`Ended`}</h3>
      <Loaded query={query}>
        {(alarms) => (
          <DataTable
            label={t`Ended`}
            rows={alarms}
            keyOf={({ id }) => id}
            empty={t`No alarm has ended yet.`}
            columns={[
              {
                title: t`What was wrong`,
                cell: ({ kind, message }) => (
                  <details>
                    <summary>{i18n._(kindNames[kind])}</summary>
                    <p className="quiet" dir="auto">
                      {message}
                    </p>
                  </details>
                ),
              },
              { title: t`Began`, cell: ({ since }) => dayAndTimeOf(since), isSecondary: true },
              { title: t`Ended`, cell: ({ endedAt }) => endedAt !== null && dayAndTimeOf(endedAt) },
            ]}
          />
        )}
      </Loaded>
      <div ref={end} />
    </section>
  );
}
