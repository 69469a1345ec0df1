import { plural } from '@lingui/core/macro';
import type { Presence } from '@patchbay/client';
import { isolated, listText } from '../language';

export function TypingNotice({ others }: { readonly others: readonly Presence[] }) {
  const names = others.filter(({ isTyping }) => isTyping).map(({ user }) => isolated(user.name));
  const [count, all] = [names.length, listText(names)];
  if (count === 0) return null;
  return (
    <p className="notice notice-typing">{plural(count, { one: `${all} is typing…`, other: `${all} are typing…` })}</p>
  );
}
