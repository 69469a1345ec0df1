import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { i18n } from '@lingui/core';
import { Link, useLocation } from 'wouter';
import { problemTexts } from '../language';
import { statusTextOf, useDecide } from '../sending';
import { Avatar } from '../ui/avatar';
import { briefTimeOf, exactTimeOf } from '../ui/format';
import { LoadError } from '../ui/problem';
import { useShortcuts } from '../ui/shortcuts';
import { useInView } from '../ui/use-in-view';
import { type AttentionItem, useAttention } from './use-attention';
import { viewLooks } from './views';

const pathTo = ({ id, conversation }: AttentionItem) =>
  `/c/${conversation.id}?view=attention&at=${encodeURIComponent(id)}`;
const rowId = (id: string) => `attention-${id}`;

/** The texts that did not go out or wait for a decision, each with what can be done about it. */
export function AttentionList({ openId }: { readonly openId: string | null }) {
  const [, navigate] = useLocation();
  const { items, isPending, isError, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useAttention();
  const end = useInView(hasNextPage && !isFetchingNextPage, fetchNextPage);
  const selected = items.findIndex(({ id }) => id === openId);
  const open = (index: number) => {
    const item = items[index];
    if (item === undefined) return;
    navigate(pathTo(item));
    requestAnimationFrame(() => document.getElementById(rowId(item.id))?.focus());
  };
  useShortcuts(t`List`, {
    j: { does: t`Next`, run: () => open(selected + 1) },
    k: { does: t`Previous`, run: () => open(Math.max(0, selected - 1)) },
  });
  if (isPending)
    return (
      <p className="hint" aria-busy="true">
        {t`Loading…`}
      </p>
    );
  if (isError) return <LoadError error={error} onRetry={refetch} />;
  if (items.length === 0) return <p className="hint">{i18n._(viewLooks.attention.empty)}</p>;
  return (
    <ul className="attention">
      {items.map((item) => (
        <AttentionRow key={item.id} item={item} isOpen={item.id === openId} />
      ))}
      <div ref={end} />
    </ul>
  );
}

function AttentionRow({ item, isOpen }: { readonly item: AttentionItem; readonly isOpen: boolean }) {
  const { id, body, status, problem, createdAt, sender, conversation } = item;
  const { mutate, isPending, error } = useDecide(item, conversation.id);
  const texts = problem && problemTexts(problem);
  const isScheduled = status === 'SCHEDULED';
  return (
    <li className="attention-item" data-open={isOpen || undefined}>
      <Link id={rowId(id)} href={pathTo(item)} className="row" aria-current={isOpen ? 'page' : undefined}>
        <Avatar name={conversation.record.name} type={conversation.record.type} />
        <span className="row-text">
          <span className="row-line">
            <span className="row-name" dir="auto">
              {conversation.record.name}
            </span>
            <time className="row-time" dateTime={createdAt} title={exactTimeOf(createdAt)}>
              {briefTimeOf(createdAt)}
            </time>
          </span>
          <span className="row-last" dir="auto">
            {body}
          </span>
          <span className="attention-why">
            <strong>{statusTextOf(item)}.</strong> {texts?.reason}
          </span>
          {texts && <span className="quiet">{texts.advice}</span>}
          {sender && <Sender name={sender.name} />}
        </span>
      </Link>
      <div className="attention-actions">
        <button type="button" className="button" disabled={isPending} onClick={() => mutate('resend')}>
          {isScheduled ? t`Send anyway` : t`Send again`}
        </button>
        <button
          type="button"
          className="button"
          disabled={isPending}
          onClick={() => mutate(isScheduled ? 'cancel' : 'dismiss')}
        >
          {isScheduled ? t`Cancel sending` : t`Dismiss`}
        </button>
      </div>
      {error && (
        <p role="alert" className="status-problem">
          {error.message}
        </p>
      )}
    </li>
  );
}

function Sender({ name }: { readonly name: string }) {
  return (
    <span className="quiet">
      <Trans>
        From <bdi>{name}</bdi>
      </Trans>
    </span>
  );
}
