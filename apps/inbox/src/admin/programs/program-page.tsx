import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { dayAndTimeOf } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { showToast } from '../../ui/toasts';
import { Confirm, Screen, SecretOnce, useChange } from '../parts';
import { type Program, revokeProgram, rotateToken } from './operations';
import { hasEnded, ProgramState } from './program-state';
import { scopeText } from './scopes';

const dayInSeconds = 86_400;

export function ProgramPage({ program }: { readonly program: Program }) {
  const { id, name, scopes, createdAt, expiresAt, lastUsedAt } = program;
  const [token, setToken] = useState<string | null>(null);
  const rotate = useChange((overlapSeconds: number) => rotateToken(id, overlapSeconds), setToken);
  const revoke = useChange(revokeProgram, () => showToast(t`Revoked. Its tokens no longer work.`));
  const problem = rotate.error ?? revoke.error;
  const isOver = hasEnded(program);
  return (
    <Screen title={<bdi>{name}</bdi>} back="/admin/service-accounts" actions={<ProgramState program={program} />}>
      {problem && <Problem>{problem.message}</Problem>}
      {token !== null && <SecretOnce name={t`New token`} secret={token} onDone={() => setToken(null)} />}
      <dl className="facts">
        <div>
          <dt>{t`Created`}</dt>
          <dd>{dayAndTimeOf(createdAt)}</dd>
        </div>
        <div>
          <dt>{t`Last used`}</dt>
          <dd>{lastUsedAt === null ? t`Never` : dayAndTimeOf(lastUsedAt)}</dd>
        </div>
        <div>
          <dt>{t`Expires`}</dt>
          <dd>{expiresAt === null ? t`Never` : dayAndTimeOf(expiresAt)}</dd>
        </div>
      </dl>
      <section>
        <h3>{t`What it may do`}</h3>
        <ul className="bullets">
          {scopes.map((scope) => (
            <li key={scope}>{scopeText(scope)}</li>
          ))}
        </ul>
      </section>
      {!isOver && (
        <section>
          <h3>{t`Token`}</h3>
          <p className="quiet">{t`The former token stays valid for a day, so that you can replace it without a gap.`}</p>
          <div className="buttons">
            <button
              type="button"
              className="button"
              disabled={rotate.isPending}
              onClick={() => rotate.mutate(dayInSeconds)}
            >
              {t`New token`}
            </button>
            <Confirm
              trigger={t`Revoke…`}
              title={t`Revoke this service account?`}
              action={t`Revoke`}
              isDisabled={revoke.isPending}
              onConfirm={() => revoke.mutate(id)}
            >
              {t`The program can do nothing from now on, and its webhooks stop. It cannot be undone.`}
            </Confirm>
          </div>
        </section>
      )}
    </Screen>
  );
}
