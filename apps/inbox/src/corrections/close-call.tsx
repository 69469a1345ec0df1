import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { i18n } from '@lingui/core';
import { useQueryClient } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { nextInView } from '../cache';
import { RecordSearch } from '../directory';
import type { ConversationItemFragment, MessageItemFragment } from '../generated/graphql';
import { Icon } from '../ui/icon';
import { type Shortcuts, useShortcuts } from '../ui/shortcuts';
import { reasonTexts, rejectionTexts } from './routing-texts';
import { useMove } from './use-move';

/** So many records have a button and a key of their own. */
const maxButtons = 2;

interface CloseCallProps {
  readonly conversation: ConversationItemFragment;
  readonly messages: readonly MessageItemFragment[];
  readonly isConfirming: boolean;
  readonly onConfirm: (onDone: () => void) => void;
}

/** A text could belong to another record: one key confirms or moves it, and in the view of close calls the next one opens. */
export function CloseCall({ conversation, messages, isConfirming, onConfirm }: CloseCallProps) {
  const { id, record } = conversation;
  const [isSearching, setIsSearching] = useState(false);
  const doubtful = messages.filter(({ routing }) => routing?.isAmbiguous);
  const routing = doubtful.at(-1)?.routing;
  const goOn = useGoOn(id);
  const move = useMove(
    doubtful.map((message) => message.id),
    goOn.isQueue ? goOn.next : undefined,
  );
  const isBusy = isConfirming || move.isPending;
  const others = (routing?.candidates ?? [])
    .filter((candidate) => candidate.record.id !== record.id)
    .slice(0, maxButtons);
  const rejection = others[0]?.lostBy && rejectionTexts[others[0].lostBy];
  const confirm = () => onConfirm(goOn.next);
  const shortcuts: Record<string, Shortcuts[string]> = {
    y: isBusy ? undefined : { does: t`The record is right`, run: confirm },
    m: isBusy || routing == null ? undefined : { does: t`Move to another record`, run: () => setIsSearching(true) },
  };
  for (const [index, other] of others.entries())
    if (!isBusy)
      shortcuts[`${index + 2}`] = { does: t`Move to the other record`, run: () => move.mutate(other.record.id) };
  useShortcuts(t`Close call`, shortcuts);
  return (
    <div className="close-call" role="group" aria-label={t`Close call`}>
      <Icon name="fork" />
      <p>
        <strong>{t`Close call.`}</strong>{' '}
        {routing ? i18n._(reasonTexts[routing.decidedBy]) : t`Please check that it’s the right record.`}{' '}
        {rejection && others[0] && (
          <>
            <bdi>{others[0].record.name}</bdi> {i18n._(rejection)}.
          </>
        )}
      </p>
      <div className="buttons">
        <button type="button" className="button" disabled={isBusy} onClick={confirm}>
          {t`That’s right`} <kbd>Y</kbd>
        </button>
        {others.map((other, index) => (
          <button
            key={other.record.id}
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => move.mutate(other.record.id)}
          >
            <MoveTo name={other.record.name} /> <kbd>{index + 2}</kbd>
          </button>
        ))}
        {routing != null && (
          <Popover.Root open={isSearching} onOpenChange={setIsSearching}>
            <Popover.Trigger className="button" type="button">
              {t`Move…`} <kbd>M</kbd>
            </Popover.Trigger>
            <Popover.Portal>
              <Popover.Content
                className="popover popover-wide"
                sideOffset={6}
                collisionPadding={12}
                aria-label={t`Move to another record`}
              >
                <h3>{t`Move to another record`}</h3>
                <RecordSearch autoFocus exclude={record.id} onChoose={(chosen) => move.mutate(chosen.id)} />
              </Popover.Content>
            </Popover.Portal>
          </Popover.Root>
        )}
      </div>
    </div>
  );
}

function MoveTo({ name }: { readonly name: string }) {
  return (
    <span>
      <Trans>
        Move to <bdi>{name}</bdi>
      </Trans>
    </span>
  );
}

/** From one close call to the next, if they are what the list shows. */
function useGoOn(id: string) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const isQueue = new URLSearchParams(location.search).get('view') === 'ambiguous';
  // Now: once it is confirmed, it is no longer in the list.
  const nextId = isQueue ? nextInView(client, 'ambiguous', id) : undefined;
  return {
    isQueue,
    next: () => {
      if (isQueue) navigate(nextId === undefined ? '/?view=ambiguous' : `/c/${nextId}?view=ambiguous`);
    },
  };
}
