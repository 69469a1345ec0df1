import { t } from '@lingui/core/macro';
import type { Program } from './operations';

export const hasEnded = ({ revokedAt, expiresAt }: Program): boolean =>
  revokedAt !== null || (expiresAt !== null && new Date(expiresAt) < new Date());

export function ProgramState({ program }: { readonly program: Program }) {
  if (program.revokedAt !== null) return <span className="state-bad">{t`Revoked`}</span>;
  if (hasEnded(program)) return <span className="state-bad">{t`Expired`}</span>;
  return <span className="state-good">{t`Active`}</span>;
}
