import { t } from '@lingui/core/macro';
import type { Presence } from '@patchbay/client';
import { Avatar } from '../ui/avatar';

/** More would push the name aside. */
const maxShown = 3;

export function OthersHere({ others }: { readonly others: readonly Presence[] }) {
  if (others.length === 0) return null;
  return (
    <ul className="others-here" aria-label={t`Also here`}>
      {others.slice(0, maxShown).map(({ user: { id, name }, isTyping }) => (
        <li key={id} title={name} data-typing={isTyping || undefined}>
          <Avatar name={name} />
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {others.length > maxShown && <li className="quiet">+{others.length - maxShown}</li>}
    </ul>
  );
}
