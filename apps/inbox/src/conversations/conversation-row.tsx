import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ConversationItemFragment } from '../generated/graphql';
import { useDraft } from '../sending';
import { Avatar } from '../ui/avatar';
import { briefTimeOf, exactTimeOf, readableNumber } from '../ui/format';

/** Keeps the filter of the list. */
export const pathTo = (id: string): string => `/c/${id}${location.search}`;

const rowId = (id: string): string => `conversation-${id}`;
export const focusRow = (id: string): void => document.getElementById(rowId(id))?.focus();

interface ConversationRowProps {
  readonly item: ConversationItemFragment;
  readonly isSelected: boolean;
  /** The tab key reaches one row; the arrow keys reach the others. */
  readonly isTabStop: boolean;
  /** Names the company's number, if it is not the user's own. */
  readonly showsNumber: boolean;
}

export function ConversationRow({ item, isSelected, isTabStop, showsNumber }: ConversationRowProps) {
  const { id, record, phoneNumber, unreadCount, updatedAt, isOptedOut } = item;
  const draft = useDraft(id);
  return (
    <Link
      id={rowId(id)}
      href={pathTo(id)}
      className="row"
      aria-current={isSelected ? 'page' : undefined}
      data-unread={unreadCount > 0 || undefined}
      tabIndex={isTabStop ? 0 : -1}
    >
      <Avatar name={record.name} type={record.type} />
      <span className="row-text">
        <span className="row-line">
          <span className="row-name" dir="auto">
            {record.name}
          </span>
          {showsNumber && <span className="row-number">{phoneNumber.name}</span>}
          <time className="row-time" dateTime={updatedAt} title={exactTimeOf(updatedAt)}>
            {briefTimeOf(updatedAt)}
          </time>
        </span>
        <span className="row-line">
          <span className="row-last">
            {draft !== '' && !isSelected ? (
              <Excerpt prefix={<em>Draft: </em>} text={draft} />
            ) : (
              <LastMessage item={item} />
            )}
          </span>
          {isOptedOut && <span className="tag">opted out</span>}
          {unreadCount > 0 && (
            <span className="count">
              {unreadCount > 99 ? '99+' : unreadCount}
              <span className="sr-only"> unread</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}

function LastMessage({ item: { lastMessage, customerNumber } }: Pick<ConversationRowProps, 'item'>) {
  if (!lastMessage) return readableNumber(customerNumber);
  const { body, direction, status, media } = lastMessage;
  const failed = status === 'FAILED' || status === 'UNDELIVERED' ? 'Not delivered: ' : '';
  return (
    <Excerpt
      prefix={`${failed}${direction === 'OUTBOUND' ? 'You: ' : ''}`}
      text={body || (media[0]?.contentType.startsWith('image/') ? 'Picture' : 'File')}
    />
  );
}

/** The text keeps its own direction. */
function Excerpt({ prefix, text }: { readonly prefix: ReactNode; readonly text: string }) {
  return (
    <>
      {prefix}
      <bdi>{text}</bdi>
    </>
  );
}
