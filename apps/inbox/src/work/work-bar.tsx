import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useRef } from 'react';
import { useMe } from '../directory';
import type { ConversationItemFragment } from '../generated/graphql';
import { isolated } from '../language';
import { exactTimeOf, nearTimeOf } from '../ui/format';
import { useShortcuts } from '../ui/shortcuts';
import { AssigneeButton } from './assignee-button';
import { endOf, type Snooze, snoozes } from './snooze-times';
import { useChangeWork } from './use-change-work';

const snoozeNames: Readonly<Record<Snooze, MessageDescriptor>> = {
  later: msg`In three hours`,
  tomorrow: msg`Tomorrow at 9`,
  'next-week': msg`Next Monday at 9`,
};

function snoozedText(until: string): string {
  const time = nearTimeOf(until);
  return t`Snoozed until ${time}`;
}

function assignedText(assignee: string): string {
  const name = isolated(assignee);
  return t`assigned to ${name}`;
}

/** What is left to do about a conversation, and who takes care of it. */
export function WorkBar({ conversation }: { readonly conversation: ConversationItemFragment }) {
  const { id, state, snoozedUntil, assignee, lastMessage } = conversation;
  const { me } = useMe();
  const { mutate, isPending, error } = useChangeWork();
  const snooze = useRef<HTMLSelectElement>(null);
  const isMine = assignee !== null && assignee?.id === me?.id;
  const isOpen = state === 'OPEN';
  const assign = (assigneeId: string | null) => mutate({ kind: 'assignee', id, assigneeId });
  const close = () =>
    mutate({ kind: 'state', input: { id, state: 'DONE', expectedLastMessageId: lastMessage?.id ?? null } });
  const reopen = () => mutate({ kind: 'state', input: { id, state: 'OPEN' } });
  useShortcuts(t`Conversation`, {
    e: isPending
      ? undefined
      : isOpen
        ? { does: t({ message: 'Done', context: 'verb' }), run: close }
        : { does: t`Open again`, run: reopen },
    s: isOpen ? { does: t`Snooze`, run: () => openChoice(snooze.current) } : undefined,
    a:
      isPending || me === undefined
        ? undefined
        : { does: isMine ? t`Unassign` : t`Assign to me`, run: () => assign(isMine ? null : me.id) },
    r: { does: t`Reply`, run: () => document.getElementById('composer')?.focus() },
  });
  return (
    <div className="work-bar" role="group" aria-label={t({ message: 'Work', context: 'what is left to do' })}>
      <p className="quiet" data-snoozed={state === 'SNOOZED' || undefined}>
        {state === 'DONE' ? (
          t({ message: 'Done', context: 'state' })
        ) : state === 'SNOOZED' ? (
          <span title={exactTimeOf(snoozedUntil!)}>{snoozedText(snoozedUntil!)}</span>
        ) : (
          t({ message: 'Open', context: 'state' })
        )}
        {' · '}
        {assignee == null ? t`assigned to nobody` : isMine ? t`assigned to you` : assignedText(assignee.name)}
      </p>
      <AssigneeButton assignee={assignee ?? null} isBusy={isPending} onAssign={assign} />
      {isOpen ? (
        <>
          <select
            ref={snooze}
            className="button"
            aria-label={t`Snooze`}
            value=""
            disabled={isPending}
            onChange={({ target }) => {
              const chosen = snoozes.find((each) => each === target.value);
              if (chosen === undefined) return;
              const until = endOf(chosen, new Date()).toISOString();
              mutate({ kind: 'state', input: { id, state: 'SNOOZED', snoozedUntil: until } });
            }}
          >
            <option value="">{t`Snooze`}</option>
            {snoozes.map((each) => (
              <option key={each} value={each}>
                {i18n._(snoozeNames[each])}
              </option>
            ))}
          </select>
          <button type="button" className="button button-primary" disabled={isPending} onClick={close}>
            {t({ message: 'Done', context: 'verb' })} <kbd aria-hidden="true">E</kbd>
          </button>
        </>
      ) : (
        <button type="button" className="button" disabled={isPending} onClick={reopen}>
          {t`Open again`} <kbd aria-hidden="true">E</kbd>
        </button>
      )}
      {error !== null && <p role="alert">{error.message}</p>}
    </div>
  );
}

function openChoice(select: HTMLSelectElement | null): void {
  select?.focus();
  try {
    select?.showPicker();
  } catch {
    // Not every browser opens it for a key; it has the focus.
  }
}
