import { plural, t } from '@lingui/core/macro';
import { Link } from 'wouter';
import type { ConversationItemFragment } from '../generated/graphql';
import { isolated, numberText } from '../language';
import { useDraft } from '../sending';
import { Avatar } from '../ui/avatar';
import { briefTimeOf, exactTimeOf, waitOf } from '../ui/format';
import { Excerpt, LastMessage } from './last-message';

/** Keeps the filter of the list. */
export function pathTo(id: string): string {
  const parameters = new URLSearchParams(location.search);
  // Of another conversation.
  for (const name of ['at', 'to', 'name']) parameters.delete(name);
  const search = parameters.toString();
  return `/c/${id}${search === '' ? '' : `?${search}`}`;
}

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

function waitTitle(since: string): string {
  const time = exactTimeOf(since);
  return t`Waiting since ${time}`;
}

const waitText = (time: string) => t`waiting ${time}`;

function assigneeTitle(assignee: string): string {
  const name = isolated(assignee);
  return t`Assigned to ${name}`;
}

export function ConversationRow({ item, isSelected, isTabStop, showsNumber }: ConversationRowProps) {
  const { id, record, phoneNumber, unreadCount, updatedAt, waitingSince, assignee, isOptedOut, isAmbiguous } = item;
  const draft = useDraft(id);
  const wait = waitingSince == null ? null : waitOf(waitingSince);
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
          {showsNumber && (
            <span className="row-number" dir="auto">
              {phoneNumber.name}
            </span>
          )}
          {wait !== null && wait.urgency !== 'fresh' ? (
            <span className="pill" data-urgency={wait.urgency} title={waitTitle(waitingSince!)}>
              <span aria-hidden="true">{wait.text}</span>
              <span className="sr-only">{waitText(wait.text)}</span>
            </span>
          ) : (
            <time className="row-time" dateTime={updatedAt} title={exactTimeOf(updatedAt)}>
              {briefTimeOf(updatedAt)}
            </time>
          )}
        </span>
        <span className="row-line">
          <span className="row-last">
            {draft !== '' && !isSelected ? (
              <Excerpt prefix={<em>{t`Draft:`} </em>} text={draft} />
            ) : (
              <LastMessage item={item} />
            )}
          </span>
          {isAmbiguous && <span className="tag tag-accent">{t`close call`}</span>}
          {isOptedOut && <span className="tag">{t`opted out`}</span>}
          {assignee != null && (
            <span className="row-assignee" title={assigneeTitle(assignee.name)}>
              <Avatar name={assignee.name} />
              <span className="sr-only">{assigneeTitle(assignee.name)}</span>
            </span>
          )}
          {unreadCount > 0 && (
            <span className="count">
              <span aria-hidden="true">{unreadCount > 99 ? `${numberText(99)}+` : numberText(unreadCount)}</span>
              <span className="sr-only">{plural(unreadCount, { one: '# unread', other: '# unread' })}</span>
            </span>
          )}
        </span>
      </span>
    </Link>
  );
}
